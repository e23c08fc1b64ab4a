package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.GuardianshipState;
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

/** Reads the dated facts of one tenant within one unit of work. */
public final class JpaFacts {

  private static final String LIVE =
      " and f.first_day <= cast(?3 as date) and (f.last_day is null or f.last_day >= cast(?3 as date))";

  private static final String FUNCTIONS =
      "select f.person_id, f.profile, f.first_day, f.last_day from ent_core_function f where f.tenant = cast(?1 as int) and f.school_id = cast(?2 as uuid)"
          + LIVE
          + " and "
          + shown("f.person_id", SCHOOLING)
          + " order by f.person_id, f.profile";

  private static final String ENROLMENTS =
      "select f.person_id, f.level, f.first_day, f.last_day, f.school_id from ent_core_enrolment f where f.tenant = cast(?1 as int) and f.class_id = cast(?2 as uuid)"
          + LIVE
          + " and "
          + shown("f.person_id", SCHOOLING)
          + " order by f.person_id";

  private static final String STATES =
      readsAll(
          DECIDING,
          "select f.state from ent_core_guardianship f where f.tenant = cast(?1 as int) and f.guardian_id = cast(?2 as uuid) and f.child_id = cast(?4 as uuid)"
              + LIVE);

  private static final String TIES =
      readsAll(
          DECIDING,
          """
          select f.school_id, f.class_id, f.first_day, f.last_day, s.zone from ent_core_enrolment f
          join ent_core_school s on s.tenant = f.tenant and s.id = f.school_id
          where f.tenant = cast(?1 as int) and f.person_id = cast(?2 as uuid)
          union all
          select f.school_id, cast(null as uuid), f.first_day, f.last_day, s.zone from ent_core_function f
          join ent_core_school s on s.tenant = f.tenant and s.id = f.school_id
          where f.tenant = cast(?1 as int) and f.person_id = cast(?2 as uuid)""");

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
        .toList();
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
