package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads until when people are entitled to an account, in one statement a call whatever the number
 * of people.
 *
 * <p>A pupil's entitlement ends with the last enrolment, that of staff with the last function or
 * assignment, an agent's with the work for the last organisation, a guardian's with the last
 * enrolment of a child, or with the link to that child where it ended first; in whatever school of
 * the tenant, for the latest of all ends counts. The legal state of a link says what a guardian
 * receives, not for how long the directory has to know of the link, so that every state counts. A
 * gap between two enrolments is no end.
 */
public final class JpaEntitlements {

  static final String ONE = "select cast(?2 as uuid)";

  /** Everybody whom a fact ties or tied to the school that is the second parameter. */
  public static final String OF_SCHOOL =
      """
      select s.person_id from ent_core_enrolment s
      where s.tenant = cast(?1 as int) and s.school_id = cast(?2 as uuid)
      union select s.person_id from ent_core_function s
      where s.tenant = cast(?1 as int) and s.school_id = cast(?2 as uuid)
      union select s.person_id from ent_core_assignment s
      where s.tenant = cast(?1 as int) and s.school_id = cast(?2 as uuid)
      union select l.guardian_id from ent_core_guardianship l
      join ent_core_enrolment s on s.tenant = l.tenant and s.person_id = l.child_id
      where s.tenant = cast(?1 as int) and s.school_id = cast(?2 as uuid)
      union select n.person_id from ent_core_convention c
      join ent_core_agent n on n.tenant = c.tenant and n.organisation_id = c.organisation_id
      where c.tenant = cast(?1 as int) and c.school_id = cast(?2 as uuid)
      union select n.person_id from ent_core_enrolment s
      join ent_core_custody k on k.tenant = s.tenant and k.child_id = s.person_id
      join ent_core_agent n on n.tenant = k.tenant and n.organisation_id = k.organisation_id
      where s.tenant = cast(?1 as int) and s.school_id = cast(?2 as uuid)""";

  /** A child who was merged may be at school under another id than the link names. */
  private static final String BY_CHILDREN =
      """
      union all
      select w.id, cast('GUARDIAN' as varchar), least(%5$s, %2$s)
      from (%1$s) as w (id, each_id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = w.each_id
      join ent_core_enrolment e on e.tenant = g.tenant and e.person_id = g.child_id
      union all
      select w.id, cast('GUARDIAN' as varchar), least(%5$s, %2$s)
      from (%1$s) as w (id, each_id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = w.each_id
      %7$s
      join ent_core_enrolment e on e.tenant = child.tenant and e.person_id = child.person_id""";

  /** Joined from the people on: a set of them after {@code in} walks the whole table on H2. */
  private static final String FACTS =
      """
      select h.id, h.ground, max(h.ends) from (
        select w.id as id, cast('PUPIL' as varchar) as ground, %2$s as ends
        from (%1$s) as w (id, each_id)
        join ent_core_enrolment e on e.tenant = cast(?1 as int) and e.person_id = w.each_id
        union all
        select w.id, cast('STAFF' as varchar), %3$s
        from (%1$s) as w (id, each_id)
        join ent_core_function f on f.tenant = cast(?1 as int) and f.person_id = w.each_id
        union all
        select w.id, cast('STAFF' as varchar), %4$s
        from (%1$s) as w (id, each_id)
        join ent_core_assignment a on a.tenant = cast(?1 as int) and a.person_id = w.each_id
        union all
        select w.id, cast('AGENT' as varchar), %6$s
        from (%1$s) as w (id, each_id)
        join ent_core_agent n on n.tenant = cast(?1 as int) and n.person_id = w.each_id
        %8$s
      ) h group by h.id, h.ground order by h.id, h.ground""";

  private static final String NEWEST =
      """
      select w.id, max(e.happened_at) from (%s) as w (id)
      join ent_core_event e on e.tenant = cast(?1 as int) and e.person_id = w.id
      group by w.id""";

  private final Unit unit;

  public JpaEntitlements(Unit unit) {
    this.unit = unit;
  }

  /** Return what entitles or entitled {@code person}: one fact for each ground, none if nothing. */
  public List<EntitlementFact> of(PersonId person) {
    return facts(ONE, person.value());
  }

  /**
   * Return what entitles or entitled everybody whom a fact ties or tied to {@code school}, by
   * person.
   */
  public List<EntitlementFact> ofSchool(SchoolId school) {
    return facts(OF_SCHOOL, school.value());
  }

  /**
   * Return what entitles or entitled {@code people}, and everybody who answers or answered for any
   * of them.
   */
  List<EntitlementFact> ofPeopleAndTheirGuardians(Collection<PersonId> people) {
    return facts(
        peopleAndTheirGuardians(unit.dialect()),
        ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()));
  }

  /** Return the query of the people whose ids are parameter 2, and of all who answer for them. */
  static String peopleAndTheirGuardians(Dialect dialect) {
    return """
        select %2$s from unnest(%1$s) as c (id) %3$s
        union select %4$s from unnest(%1$s) as c (id) %3$s
        join ent_core_guardianship l on l.tenant = cast(?1 as int) and l.child_id = %2$s %5$s"""
        .formatted(
            dialect.arrayOf(ColumnType.UUID, 2),
            IdentitySql.spread("c.id", "person"),
            IdentitySql.spreadingGiven("c.id", "person"),
            IdentitySql.spread("l.guardian_id", "guardian"),
            IdentitySql.spreading("l.guardian_id", "guardian"));
  }

  /** Return when something was last told of {@code person}. */
  public Optional<Instant> newestEventOf(PersonId person) {
    return Optional.ofNullable(newest(ONE, person.value()).get(person));
  }

  /** Return when something was last told of each person of {@code school}. */
  public Map<PersonId, Instant> newestEventsOf(SchoolId school) {
    return newest(OF_SCHOOL, school.value());
  }

  private Map<PersonId, Instant> newest(String people, UUID id) {
    Map<PersonId, Instant> newest = new HashMap<>();
    rows(NEWEST.formatted(people), id)
        .forEach(row -> newest.put(new PersonId(row.uuid(0)), Micros.instant(row.bigint(1))));
    return newest;
  }

  private List<EntitlementFact> facts(String people, Object id) {
    String sql =
        FACTS
            .replace("%8$s", BY_CHILDREN)
            .formatted(
                IdentitySql.membersOf(people),
                endOf("e"),
                endOf("f"),
                endOf("a"),
                endOf("g"),
                endOf("n"),
                IdentitySql.others("g.child_id", "child"));
    return rows(sql, id).stream()
        .map(
            row ->
                new EntitlementFact(
                    new PersonId(row.uuid(0)),
                    EntitlementFact.Ground.valueOf(row.text(1)),
                    row.date(2)))
        .toList();
  }

  private static String endOf(String fact) {
    return "coalesce(%s.last_day, cast('%s' as date))".formatted(fact, EntitlementFact.NEVER);
  }

  private List<Row> rows(String sql, Object id) {
    return unit.rows(readsAll(KEEPING, sql), unit.tenantId().value(), id);
  }
}
