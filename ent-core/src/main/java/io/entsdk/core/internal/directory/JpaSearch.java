package io.entsdk.core.internal.directory;

import static io.entsdk.core.directory.IdentitySql.others;
import static io.entsdk.core.directory.IdentitySql.personOf;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds people of one school on one day, by the words of their names.
 *
 * <p>It starts from those whom a fact ties to the school, along the indexes that lead with it, and
 * compares their names: homonyms elsewhere in the tenant are never read. A table of name parts
 * would have to be kept right by every import and every hand, to spare the walk of one school.
 *
 * <p>The tenant of a person comes from that person's fact: were it given once more, a planner
 * without statistics would compare each member with everybody of the tenant.
 */
final class JpaSearch {

  private static final String LIVE =
      "%1$s.first_day <= cast(?3 as date) and (%1$s.last_day is null or %1$s.last_day >= cast(?3 as date))";
  private static final String AT =
      "%1$s.tenant = cast(?1 as int) and %1$s.school_id = cast(?2 as uuid) and " + LIVE;

  private static final String MEMBERS =
      """
      select e.tenant, %7$s from ent_core_enrolment e where %1$s
      union select f.tenant, %8$s from ent_core_function f where %2$s
      union select a.tenant, %9$s from ent_core_assignment a where %3$s
      union select g.tenant, %10$s from ent_core_enrolment e
      join ent_core_guardianship g on g.tenant = e.tenant and g.child_id = e.person_id and %4$s
      where %1$s and %5$s and %6$s
      union select g.tenant, %10$s from ent_core_enrolment e %11$s
      join ent_core_guardianship g
        on g.tenant = child.tenant and g.child_id = child.person_id and %4$s
      where %1$s and %5$s and %6$s"""
          .formatted(
              at("e"),
              at("f"),
              at("a"),
              live("g"),
              shown("g.guardian_id", FAMILY_LINK),
              shown("g.child_id", FAMILY_LINK),
              personOf("e.person_id"),
              personOf("f.person_id"),
              personOf("a.person_id"),
              personOf("g.guardian_id"),
              others("e.person_id", "child"));

  /** The words are the last parameters of the statement. */
  private static final int FIRST_WORD = 6;

  private final Unit unit;
  private final SchoolId school;
  private final LocalDate day;

  JpaSearch(Unit unit, SchoolId school, LocalDate day) {
    this.unit = unit;
    this.school = school;
    this.day = day;
  }

  /** Is somebody found, with the place in the list. */
  record Found(Entries.Named named, String sortKey) {}

  /** Return at most {@code limit} people after a place in the list. */
  List<Found> page(SearchWords search, String afterKey, UUID afterId, int limit) {
    List<Object> parameters =
        new ArrayList<>(List.of(unit.tenantId().value(), school.value(), day, afterKey, afterId));
    parameters.addAll(search.words());
    return unit.rows(pageOf(search, limit), parameters.toArray()).stream()
        .map(r -> new Found(new Entries.Named(r.uuid(0), r.text(1) + " " + r.text(2)), r.text(3)))
        .toList();
  }

  /** Return the statement of a page; tenant, school, day, key, id and the words are bound to it. */
  static String pageOf(SearchWords search, int limit) {
    String matching =
        IntStream.range(FIRST_WORD, FIRST_WORD + search.words().size())
            .mapToObj(
                " and position(' ' || cast(?%d as varchar) in ' ' || p.sort_key) > 0"::formatted)
            .collect(Collectors.joining());
    return """
    select p.id, p.first_name, coalesce(p.usage_name, p.last_name), p.sort_key
    from (%s) as w (tenant, id) join ent_core_person p on p.tenant = w.tenant and p.id = w.id
    where %s and (p.sort_key > cast(?4 as varchar) or (p.sort_key = cast(?4 as varchar) and p.id > cast(?5 as uuid)))%s
    order by p.sort_key, p.id fetch first %d rows only"""
        .formatted(MEMBERS, shown("p.id", IDENTITY), matching, limit);
  }

  private static String at(String alias) {
    return AT.formatted(alias) + " and " + shown(alias + ".person_id", SCHOOLING);
  }

  private static String live(String alias) {
    return LIVE.formatted(alias);
  }
}
