package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.persistence.Dialect;

/**
 * Is the statement that finds what the directory knows of people, as far as reach asks, whatever
 * their number.
 *
 * <p>It sees restricted facts too, marked: they open nothing, and what they forbid stays forbidden.
 * Its columns are those of {@link FactRow}.
 */
final class FactSql {

  private static final String NO_ID = "cast(null as uuid)";
  private static final String NO_TEXT = "cast(null as varchar)";

  private static final String PUPILS =
      """
      select cast('PUPIL' as varchar), e.person_id, e.school_id, e.class_id, %1$s, %1$s, e.level, %2$s,
        false, %3$s, e.first_day, e.last_day
      from %%1$s
      join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = given.id"""
          .formatted(NO_ID, NO_TEXT, seen(shown("e.person_id", SCHOOLING)));

  private static final String BIRTHS =
      """
      select cast('BORN' as varchar), p.id, %1$s, %1$s, %1$s, %1$s, %2$s, %2$s, false, true,
        p.birth_date, p.birth_date
      from %%1$s
      join ent_core_person p on p.tenant = cast(?1 as int) and p.id = given.id
      where p.birth_date is not null"""
          .formatted(NO_ID, NO_TEXT);

  private static final String STAFF =
      """
      select cast('STAFF' as varchar), f.person_id, f.school_id, %1$s, %1$s, %1$s, f.profile, %2$s,
        false, true, f.first_day, f.last_day
      from %%1$s
      join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = given.id"""
          .formatted(NO_ID, NO_TEXT);

  private static final String WORK =
      """
      select cast('WORK' as varchar), a.person_id, a.school_id, a.class_id, %1$s, %1$s, a.source,
        a.subject, coalesce(a.head_teacher, false), true, a.first_day, a.last_day
      from %%1$s
      join ent_core_assignment a on a.tenant = cast(?1 as int) and a.person_id = given.id"""
          .formatted(NO_ID);

  private static final String CARE =
      """
      select cast('CARE' as varchar), g.guardian_id, e.school_id, e.class_id, %4$s, %1$s, g.state,
        g.listed, g.place_withheld, %2$s, %3$s
      from %%1$s
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = given.id
      %%2$s join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = %%3$s"""
          .formatted(
              NO_ID,
              seen(linked("g.guardian_id", "g.child_id")),
              SharedDays.of("g", "e"),
              IdentitySql.personOf("g.child_id"));

  private static final String CUSTODY =
      """
      select cast('CARE' as varchar), a.person_id, e.school_id, e.class_id, %3$s,
        k.organisation_id, k.state, k.listed, k.place_withheld, %1$s, %2$s
      from %%1$s
      join ent_core_agent a on a.tenant = cast(?1 as int) and a.person_id = given.id
      join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id
      %%2$s join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = %%3$s"""
          .formatted(
              seen(linked("a.person_id", "k.child_id")),
              SharedDays.of("a", "k", "e"),
              IdentitySql.personOf("k.child_id"));

  private static final String AGENTS =
      """
      select cast('AGENT' as varchar), a.person_id, c.school_id, %1$s, %1$s, %1$s, o.kind, %2$s, false,
        true, %3$s
      from %%1$s
      join ent_core_agent a on a.tenant = cast(?1 as int) and a.person_id = given.id
      join ent_core_convention c on c.tenant = a.tenant and c.organisation_id = a.organisation_id
      join ent_core_organisation o on o.tenant = a.tenant and o.id = a.organisation_id"""
          .formatted(NO_ID, NO_TEXT, SharedDays.of("a", "c"));

  private static final String ENTRUSTED =
      """
      select cast('ENTRUSTED' as varchar), m.person_id, c.school_id, e.class_id, %5$s, %1$s, %2$s,
        %2$s, false, %3$s, %4$s
      from %%1$s
      join ent_core_activity_member m
        on m.tenant = cast(?1 as int) and m.person_id = given.id and m.role = 'AGENT'
      join ent_core_activity a on a.tenant = m.tenant and a.id = m.activity_id
      join ent_core_convention c on c.tenant = a.tenant and c.id = a.convention_id
      join ent_core_agent g on g.tenant = c.tenant and g.organisation_id = c.organisation_id
        and %6$s = %7$s
      join ent_core_activity_member r
        on r.tenant = a.tenant and r.activity_id = a.id and r.role = 'PUPIL'
      %%2$s join ent_core_enrolment e on e.tenant = r.tenant and e.person_id = %%3$s
        and e.school_id = c.school_id"""
          .formatted(
              NO_ID,
              NO_TEXT,
              seen(shown("r.person_id", SCHOOLING)),
              SharedDays.of("m", "a", "c", "g", "r", "e"),
              IdentitySql.personOf("r.person_id"),
              IdentitySql.personOf("g.person_id"),
              IdentitySql.personOf("m.person_id"));

  private static final String GROUPS =
      """
      select cast('GROUP' as varchar), m.person_id, g.school_id, %1$s, g.id, %1$s, g.kind, %2$s, false,
        true, %3$s
      from %%1$s
      join ent_core_group_member m on m.tenant = cast(?1 as int) and m.person_id = given.id
      join ent_core_group g on g.tenant = m.tenant and g.id = m.group_id
        and g.kind in ('MANUAL', 'FUNCTIONAL')"""
          .formatted(NO_ID, NO_TEXT, SharedDays.of("m", "g"));

  private static final String ALL =
      String.join(
          "\nunion all\n",
          PUPILS,
          BIRTHS,
          STAFF,
          WORK,
          atSchool(CARE, "g.child_id"),
          atSchool(CUSTODY, "k.child_id"),
          AGENTS,
          atSchool(ENTRUSTED, "r.person_id"),
          GROUPS);

  private FactSql() {}

  /**
   * Let the child in {@code column} be at school under any id: what is forbidden holds for each.
   */
  private static String atSchool(String facts, String column) {
    return facts.formatted("%1$s", "", column)
        + "\nunion all\n"
        + facts.formatted("%1$s", IdentitySql.others(column, "other"), "other.person_id");
  }

  /**
   * Return the statement for the people of parameter 2, an array of all ids of each of them. Whom a
   * row names beside them is named by the id that stands for that person.
   */
  static String of(Dialect dialect) {
    return readsAll(DECIDING, dialect.oftenFrom("given", 2, ALL));
  }

  private static String linked(String guardian, String child) {
    return shown(guardian, FAMILY_LINK) + " and " + shown(child, FAMILY_LINK);
  }

  private static String seen(String shown) {
    return "case when " + shown + " then true else false end";
  }
}
