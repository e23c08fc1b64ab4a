package io.entsdk.core.internal.access;

import io.entsdk.core.directory.IdentitySql;

/**
 * Writes the statements that find places.
 *
 * <p>Their columns: kind, subject, school, class, fact, first day, last day, zone.
 */
final class PlaceQueries {

  static final String SCHOOL =
      """
      select cast('SCHOOL' as varchar) as kind, s.id as subject, s.id as school,
        cast(null as uuid) as class, s.id as fact,
        cast(null as date) as first_day, cast(null as date) as last_day, s.zone as zone
      from ent_core_school s where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid)""";

  static final String ORGANISATION =
      """
      select cast('ORGANISATION' as varchar) as kind, o.id as subject, o.id as school,
        cast(null as uuid) as class, o.id as fact,
        cast(null as date) as first_day, cast(null as date) as last_day,
        cast('UTC' as varchar) as zone
      from ent_core_organisation o where o.tenant = cast(?1 as int) and o.id = cast(?2 as uuid)""";

  private static final String CLASSES =
      """
      select cast('CLASS' as varchar) as kind, c.id as subject, c.school_id as school,
        c.id as class, c.id as fact,
        cast(null as date) as first_day, cast(null as date) as last_day, s.zone as zone
      from ent_core_class c
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
      where c.tenant = cast(?1 as int) and %s""";

  static final String CLASS = CLASSES.formatted("c.id = cast(?2 as uuid)");

  private static final String STAYS =
      """
      select cast('STAY' as varchar) as kind, e.person_id as subject, e.school_id as school,
        e.class_id as class, e.id as fact,
        e.first_day as first_day, e.last_day as last_day, s.zone as zone
      from (%1$s) as w (tenant, id)
      join ent_core_enrolment e on e.tenant = w.tenant and e.person_id = w.id
      join ent_core_school s on s.tenant = e.tenant and s.id = e.school_id
      union all
      select cast('STAY' as varchar), f.person_id, f.school_id, cast(null as uuid), f.id,
        f.first_day, f.last_day, s.zone
      from (%1$s) as w (tenant, id)
      join ent_core_function f on f.tenant = w.tenant and f.person_id = w.id
      join ent_core_school s on s.tenant = f.tenant and s.id = f.school_id
      union all
      """
          + ActivityPlaces.REGISTRATIONS;

  static final String ACTIVITY = ActivityPlaces.ACTIVITIES.formatted("a.id");

  static final String PERSON =
      String.join(
          "\nunion all\n",
          STAYS.formatted(IdentitySql.keysOf(PeopleAround.ONE)),
          sets(PeopleAround.ONE));

  static final String ALL_OF_A_SCHOOL =
      String.join(
          "\nunion all\n",
          SCHOOL,
          CLASSES.formatted("c.school_id = cast(?2 as uuid)"),
          ActivityPlaces.ACTIVITIES.formatted("c.school_id"),
          STAYS.formatted(IdentitySql.keysOf(PeopleAround.OF_SCHOOL)),
          sets(PeopleAround.OF_SCHOOL));

  private PlaceQueries() {}

  /** Return the query of the classes of which {@code among} holds, a condition on {@code c.id}. */
  static String classes(String among) {
    return CLASSES.formatted(among);
  }

  /** Return the query of which ids of {@code people} are one person. */
  private static String sets(String people) {
    return """
    select cast('SAME' as varchar), same.id, same.stands, cast(null as uuid), same.id,
      cast(null as date), cast(null as date), cast('UTC' as varchar)
    from (%s) as same (id, stands)"""
        .formatted(IdentitySql.setsOf("select p.id from (" + people + ") as p (tenant, id)"));
  }
}
