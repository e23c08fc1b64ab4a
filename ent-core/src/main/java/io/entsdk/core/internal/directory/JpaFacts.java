package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolFunction;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the dated facts of one tenant within one unit of work. */
public final class JpaFacts {

  private static final String LIVE =
      " and f.first_day <= cast(?3 as date) and (f.last_day is null or f.last_day >= cast(?3 as date))";

  private static final String FUNCTIONS =
      "select "
          + IdentitySql.personOf("f.person_id")
          + " as person, f.profile, f.first_day, f.last_day from ent_core_function f where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid)"
          + LIVE
          + " and "
          + shown("f.person_id", SCHOOLING)
          + " order by 1, f.profile, f.id";

  private static final String ENROLMENTS =
      "select "
          + IdentitySql.personOf("f.person_id")
          + " as person, f.level, f.first_day, f.last_day, f.school_id from ent_core_enrolment f where f.tenant = cast(?1 as int) and f.class_id = cast(?2 as uuid)"
          + LIVE
          + " and "
          + shown("f.person_id", SCHOOLING)
          + " order by 1, f.id";

  private static final String STATES =
      readsAll(
          DECIDING,
          "select f.state from ("
              + IdentitySql.idsOf("select cast(?2 as uuid)")
              + ") as w (id) cross join ("
              + IdentitySql.idsOf("select cast(?4 as uuid)")
              + ") as c (id) join ent_core_guardianship f on f.tenant = cast(?1 as int)"
              + " and f.guardian_id = w.id and f.child_id = c.id"
              + LIVE);

  private static final String TIES =
      readsAll(
          DECIDING,
          """
          select f.school_id, f.class_id, f.first_day, f.last_day, s.zone from (%1$s) as w (id)
          join ent_core_enrolment f on f.tenant = cast(?1 as int) and f.person_id = w.id
          join ent_core_school s on s.tenant = f.tenant and s.id = f.school_id
          union all
          select f.school_id, cast(null as uuid), f.first_day, f.last_day, s.zone
          from (%1$s) as w (id)
          join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = w.id
          join ent_core_school s on s.tenant = f.tenant and s.id = f.school_id"""
              .formatted(IdentitySql.idsOf("select cast(?2 as uuid)")));

  private final Unit unit;
  private final int tenant;

  public JpaFacts(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return the functions in {@code school} whose dates cover {@code day}, by person. */
  public List<SchoolFunction> functionsIn(SchoolId school, LocalDate day) {
    return unit.rows(FUNCTIONS, tenant, school.value(), day).stream()
        .map(
            row ->
                new SchoolFunction(
                    new PersonId(row.uuid(0)),
                    school,
                    Profile.valueOf(row.text(1)),
                    period(row, 2)))
        .filter(once(one -> List.of(one.person(), one.profile())))
        .toList();
  }

  /** Return the stays in {@code schoolClass} whose dates cover {@code day}, by pupil. */
  public List<Enrolment> enrolmentsIn(ClassId schoolClass, LocalDate day) {
    return unit.rows(ENROLMENTS, tenant, schoolClass.value(), day).stream()
        .map(
            row ->
                new Enrolment(
                    new PersonId(row.uuid(0)),
                    new SchoolId(row.uuid(4)),
                    schoolClass,
                    PupilLevel.valueOf(row.text(1)),
                    period(row, 2)))
        .filter(once(Enrolment::pupil))
        .toList();
  }

  /** Pass the first of each key: whoever was merged may be there under two ids. */
  private static <T> Predicate<T> once(Function<T, Object> key) {
    Set<Object> seen = new HashSet<>();
    return one -> seen.add(key.apply(one));
  }

  /** Return the state of every link between the two on {@code day}, to decide by. */
  public List<GuardianshipState> statesBetween(PersonId guardian, PersonId child, LocalDate day) {
    return unit.rows(STATES, tenant, guardian.value(), day, child.value()).stream()
        .map(row -> GuardianshipState.valueOf(row.text(0)))
        .toList();
  }

  public Optional<Place> placeOf(SchoolId school) {
    return zone(
            "ent_core_school s where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid)",
            school.value())
        .map(row -> new Place(Set.of(school), Set.of(), ZoneId.of(row.text(1))));
  }

  public Optional<Place> placeOf(ClassId schoolClass) {
    return zone(
            """
            ent_core_class c join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
            where c.tenant = cast(?1 as int) and c.id = cast(?2 as uuid)""",
            schoolClass.value())
        .map(
            row ->
                new Place(
                    Set.of(new SchoolId(row.uuid(0))),
                    Set.of(schoolClass),
                    ZoneId.of(row.text(1))));
  }

  private Optional<Row> zone(String from, UUID id) {
    return unit.rows("select s.id, s.zone from " + from, tenant, id).stream().findFirst();
  }

  /**
   * Return every school that the person belongs or belonged to, and the classes of the pupil at
   * {@code now}.
   */
  public Place placeOf(PersonId person, Instant now) {
    List<Row> ties = unit.rows(TIES, tenant, person.value());
    ZoneId zone =
        ties.stream().map(row -> ZoneId.of(row.text(4))).findFirst().orElse(ZoneOffset.UTC);
    LocalDate today = LocalDate.ofInstant(now, zone);
    Set<SchoolId> schools = new HashSet<>();
    Set<ClassId> classes = new HashSet<>();
    for (Row tie : ties) {
      schools.add(new SchoolId(tie.uuid(0)));
      if (!tie.isNull(1) && period(tie, 2).covers(today)) {
        classes.add(new ClassId(tie.uuid(1)));
      }
    }
    return new Place(schools, classes, zone);
  }

  private static Period period(Row row, int column) {
    return new Period(row.date(column), row.isNull(column + 1) ? null : row.date(column + 1));
  }
}
