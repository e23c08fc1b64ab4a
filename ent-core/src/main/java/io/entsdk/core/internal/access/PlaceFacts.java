package io.entsdk.core.internal.access;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds where scopes lie, in one statement whatever their number. */
final class PlaceFacts {

  private static final String SCHOOL =
      """
      select cast('SCHOOL' as varchar) as kind, s.id as subject, s.id as school,
        cast(null as uuid) as class, s.id as fact,
        cast(null as date) as first_day, cast(null as date) as last_day, s.zone as zone
      from ent_core_school s where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid)""";

  private static final String CLASSES =
      """
      select cast('CLASS' as varchar) as kind, c.id as subject, c.school_id as school,
        c.id as class, c.id as fact,
        cast(null as date) as first_day, cast(null as date) as last_day, s.zone as zone
      from ent_core_class c
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
      where c.tenant = cast(?1 as int) and c.%s = cast(?2 as uuid)""";

  private static final String STAYS =
      """
      select cast('STAY' as varchar) as kind, e.person_id as subject, e.school_id as school,
        e.class_id as class, e.id as fact,
        e.first_day as first_day, e.last_day as last_day, s.zone as zone
      from (%1$s) as w (id)
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = w.id
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      union all
      select cast('STAY' as varchar), f.person_id, f.school_id, cast(null as uuid), f.id,
        f.first_day, f.last_day, s.zone
      from (%1$s) as w (id)
      join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = w.id
      join ent_core_school s on s.tenant = f.tenant and s.id = f.school_id
      union all
      """
          + ActivityPlaces.REGISTRATIONS;

  private final Unit unit;

  PlaceFacts(Unit unit) {
    this.unit = unit;
  }

  /** Return where {@code scope} lies. */
  Map<Scope, Whereabouts> of(Scope scope) {
    Map<Scope, Whereabouts> places = new LinkedHashMap<>();
    if (scope instanceof Scope.OfTenant) {
      places.put(scope, Whereabouts.nowhere(scope, unit.now()));
    } else if (scope instanceof Scope.OfSchool) {
      places.putAll(read(SCHOOL, scope.id()));
    } else if (scope instanceof Scope.OfClass) {
      places.putAll(read(CLASSES.formatted("id"), scope.id()));
    } else if (scope instanceof Scope.OfActivity) {
      places.putAll(read(ActivityPlaces.ACTIVITIES.formatted("a.id"), scope.id()));
    } else {
      places.putAll(read(STAYS.formatted(PeopleAround.ONE), scope.id()));
      places.putIfAbsent(scope, Whereabouts.nowhere(scope, unit.now()));
    }
    if (!places.containsKey(scope)) {
      throw new NotFoundException(kindOf(scope), scope.id());
    }
    return places;
  }

  private static String kindOf(Scope scope) {
    if (scope instanceof Scope.OfSchool) {
      return "School";
    }
    return scope instanceof Scope.OfClass ? "SchoolClass" : "Activity";
  }

  /**
   * Return where {@code school}, its classes and activities and everybody who belonged to it ever
   * lie.
   */
  Map<Scope, Whereabouts> within(SchoolId school) {
    String all =
        String.join(
            "\nunion all\n",
            SCHOOL,
            CLASSES.formatted("school_id"),
            ActivityPlaces.ACTIVITIES.formatted("c.school_id"),
            STAYS.formatted(PeopleAround.OF_SCHOOL));
    Map<Scope, Whereabouts> places = new LinkedHashMap<>(read(all, school.value()));
    if (!places.containsKey(new Scope.OfSchool(school))) {
      throw new NotFoundException("School", school);
    }
    Scope tenant = new Scope.OfTenant();
    places.put(tenant, Whereabouts.nowhere(tenant, unit.now()));
    return places;
  }

  private Map<Scope, Whereabouts> read(String sql, UUID id) {
    Map<Scope, Whereabouts> places = new LinkedHashMap<>();
    Map<PersonId, Stays> stays = new LinkedHashMap<>();
    for (Row row : unit.rows(sql, unit.tenantId().value(), id)) {
      SchoolId school = new SchoolId(row.uuid(2));
      ZoneId zone = ZoneId.of(row.text(7));
      switch (row.text(0)) {
        case "SCHOOL" ->
            put(places, Whereabouts.ofSchool(school, unit.now().atZone(zone).toLocalDate()));
        case "CLASS" ->
            put(
                places,
                Whereabouts.ofClass(
                    new ClassId(row.uuid(3)), school, unit.now().atZone(zone).toLocalDate()));
        case "ACTIVITY" ->
            put(
                places,
                Whereabouts.ofActivity(
                    new ActivityId(row.uuid(1)), school, unit.now().atZone(zone).toLocalDate()));
        case "REGISTRATION" -> registration(row).ifPresent(staysOf(stays, row)::add);
        default -> staysOf(stays, row).add(school, zone, stay(row));
      }
    }
    stays.forEach((person, known) -> put(places, known.of(person, unit.now())));
    return places;
  }

  private static Stays staysOf(Map<PersonId, Stays> stays, Row row) {
    return stays.computeIfAbsent(new PersonId(row.uuid(1)), any -> new Stays());
  }

  /** Return the days on which a pupil takes part in an activity; empty if there are none. */
  private static Optional<Evidence> registration(Row row) {
    LocalDate last = row.isNull(6) ? null : row.date(6);
    if (last != null && last.isBefore(row.date(5))) {
      return Optional.empty();
    }
    Scope about = new Scope.OfActivity(new ActivityId(row.uuid(3)));
    Period period = new Period(row.date(5), last);
    return Optional.of(new Evidence(row.uuid(4), new PersonId(row.uuid(1)), about, period));
  }

  private static void put(Map<Scope, Whereabouts> places, Whereabouts where) {
    places.put(where.scope(), where);
  }

  /** Return a stay in a class, or in a school alone for those who work there. */
  private static Evidence stay(Row row) {
    Scope about =
        row.isNull(3)
            ? new Scope.OfSchool(new SchoolId(row.uuid(2)))
            : new Scope.OfClass(new ClassId(row.uuid(3)));
    Period period = new Period(row.date(5), row.isNull(6) ? null : row.date(6));
    return new Evidence(row.uuid(4), new PersonId(row.uuid(1)), about, period);
  }

  /** Return the schools that any of {@code places} lies in. */
  static List<SchoolId> schoolsOf(Map<Scope, Whereabouts> places) {
    return places.values().stream().flatMap(where -> where.schools().stream()).distinct().toList();
  }
}
