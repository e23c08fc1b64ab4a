package io.entsdk.core.internal.access;

/**
 * Writes the statement that finds places: whatever is asked about, and in the same statement each
 * attachment above the schools in question.
 *
 * <p>Its columns: kind, subject, school, class, fact, first day, last day, zone. In a row of kind
 * {@code ABOVE} an attachment: the child in place of the school, the parent in place of the class,
 * and the parent's kind in place of the zone.
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
      where c.tenant = cast(?1 as int) and c.%s = cast(?2 as uuid)""";

  static final String CLASS = CLASSES.formatted("id");

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

  static final String ACTIVITY = ActivityPlaces.ACTIVITIES.formatted("a.id");

  static final String PERSON = STAYS.formatted(PeopleAround.ONE);

  static final String ALL_OF_A_SCHOOL =
      String.join(
          "\nunion all\n",
          SCHOOL,
          CLASSES.formatted("school_id"),
          ActivityPlaces.ACTIVITIES.formatted("c.school_id"),
          STAYS.formatted(PeopleAround.OF_SCHOOL));

  private static final String WITH_ATTACHMENTS =
      """
      with recursive here (kind, subject, school, class, fact, first_day, last_day, zone) as (
        %1$s),
      up (child, parent, parent_kind, fact, first_day, last_day, height) as (
        select a.child_id, a.parent_id, a.parent_kind, a.id, a.first_day, a.last_day, 1
        from (select distinct school from here) as w (id)
        join ent_core_attachment a
          on a.tenant = cast(?1 as int) and a.child_id = w.id and %2$s
        union all
        select a.child_id, a.parent_id, a.parent_kind, a.id, a.first_day, a.last_day, u.height + 1
        from up u
        join ent_core_attachment a
          on a.tenant = cast(?1 as int) and a.child_id = u.parent and %2$s
        where u.height < 12)
      select kind, subject, school, class, fact, first_day, last_day, zone from here
      union all
      select distinct cast('ABOVE' as varchar), child, child, parent, fact, first_day, last_day,
        parent_kind from up""";

  /** A day to each side: the days of schools are not those of UTC. */
  private static final String NEARLY_NOW =
      "a.first_day <= cast(?4 as date) and (a.last_day is null or a.last_day >= cast(?3 as date))";

  private PlaceQueries() {}

  /** Return the statement that finds {@code places} and what they are attached to. */
  static String finding(String places) {
    return WITH_ATTACHMENTS.formatted(places, NEARLY_NOW);
  }
}
