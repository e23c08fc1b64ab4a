package io.entsdk.messaging.internal.help;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Situation;
import io.entsdk.messaging.internal.reach.SituationLoader;
import io.entsdk.messaging.reach.Office;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads who works in schools today, and who may not be asked about a child. */
final class StaffRows {

  private static final Set<Profile> OTHERS = Set.of(Profile.ENS, Profile.EVS, Profile.DOC);

  /** Columns: person, school, class, profile, office, zone, first day, last day. */
  private static final String STAFF =
      """
      select %2$s, f.school_id, cast(null as uuid), f.profile, cast(null as varchar), s.zone,
        f.first_day, f.last_day
      from unnest(%1$s) as own (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = own.id
      join ent_core_function f on f.tenant = s.tenant and f.school_id = s.id
      union all
      select %3$s, a.school_id, a.class_id, cast(null as varchar), cast(null as varchar), s.zone,
        a.first_day, a.last_day
      from unnest(%1$s) as own (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = own.id
      join ent_core_assignment a on a.tenant = s.tenant and a.school_id = s.id
      union all
      select %4$s, o.school_id, cast(null as uuid), cast(null as varchar), o.office, s.zone,
        o.first_day, o.last_day
      from unnest(%1$s) as own (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = own.id
      join ent_messaging_office o on o.tenant = s.tenant and o.school_id = s.id
      where o.ended_at is null""";

  private static final String KIN =
      """
      select %1$s from (%3$s) as me (id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.child_id = me.id
      union
      select %2$s from (%3$s) as me (id)
      join ent_core_custody k on k.tenant = cast(?1 as int) and k.child_id = me.id
      join ent_core_agent a on a.tenant = k.tenant and a.organisation_id = k.organisation_id"""
          .formatted(
              IdentitySql.personOf("g.guardian_id"),
              IdentitySql.personOf("a.person_id"),
              IdentitySql.idsOf("select cast(?2 as uuid)"));

  private final Unit unit;

  StaffRows(Unit unit) {
    this.unit = unit;
  }

  /** Return who may be asked by {@code child}, a pupil at {@code places}. */
  Staffing around(PersonId child, List<Place> places) {
    List<Row> rows = today(places.stream().map(Place::school).toList());
    Set<ClassId> classes =
        places.stream().flatMap(place -> place.classes().stream()).collect(toSet());
    Predicate<Row> ofClass = row -> !row.isNull(2) && classes.contains(new ClassId(row.uuid(2)));
    Set<PersonId> adults = people(rows, row -> true);
    return new Staffing(
        people(rows, ofClass),
        people(rows, StaffRows::isTrusted),
        people(rows, row -> is(row, Set.of(Profile.DIR))),
        people(rows, row -> is(row, OTHERS)),
        barred(child, adults));
  }

  /** Return the schools among {@code schools} in which {@code person} works today. */
  Set<SchoolId> worksIn(PersonId person, Collection<SchoolId> schools) {
    PersonId one = new SituationLoader(unit).of(List.of(person)).same().of(person);
    return today(schools).stream()
        .filter(row -> row.uuid(0).equals(one.value()) && (row.isNull(4) || isTrusted(row)))
        .map(row -> new SchoolId(row.uuid(1)))
        .collect(toSet());
  }

  private List<Row> today(Collection<SchoolId> schools) {
    String sql =
        STAFF.formatted(
            unit.dialect().arrayOf(ColumnType.UUID, 2),
            IdentitySql.personOf("f.person_id"),
            IdentitySql.personOf("a.person_id"),
            IdentitySql.personOf("o.person_id"));
    return unit
        .rows(
            readsAll(DECIDING, sql),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(schools.stream().map(SchoolId::value).toList()))
        .stream()
        .filter(this::holdsToday)
        .toList();
  }

  private boolean holdsToday(Row row) {
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(5)));
    return Places.period(row, 6).covers(today);
  }

  private static boolean isTrusted(Row row) {
    return !row.isNull(4) && Office.valueOf(row.text(4)).isTrusted();
  }

  private static boolean is(Row row, Set<Profile> profiles) {
    return !row.isNull(3) && profiles.contains(Profile.valueOf(row.text(3)));
  }

  private static Set<PersonId> people(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).map(row -> new PersonId(row.uuid(0))).collect(toSet());
  }

  /**
   * Return who answers for the child in whatever state, and whom a judgment or school keeps off.
   */
  private Set<PersonId> barred(PersonId child, Set<PersonId> adults) {
    Set<PersonId> barred = new HashSet<>();
    unit.rows(readsAll(DECIDING, KIN), unit.tenantId().value(), child.value())
        .forEach(row -> barred.add(new PersonId(row.uuid(0))));
    Set<PersonId> people = new HashSet<>(adults);
    people.add(child);
    Situation situation = new SituationLoader(unit).of(people);
    adults.stream().filter(adult -> situation.keepsApart(child, adult)).forEach(barred::add);
    return barred;
  }
}
