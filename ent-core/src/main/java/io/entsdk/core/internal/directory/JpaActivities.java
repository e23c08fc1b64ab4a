package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.ConventionId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the conventions and activities of one tenant, and whom they let an agent reach. */
public final class JpaActivities {

  private static final String CONVENTIONS =
      "select c.id, c.organisation_id, c.school_id, c.name, c.first_day, c.last_day from ent_core_convention c where c.tenant = cast(?1 as int) and ";
  private static final String ACTIVITIES =
      """
      select a.id, a.convention_id, c.school_id, a.name, a.first_day, a.last_day from ent_core_activity a
      join ent_core_convention c on c.tenant = a.tenant and c.id = a.convention_id
      where a.tenant = cast(?1 as int) and\s""";

  /** Every link of the chain has dates of its own; the agent reaches a pupil while all hold. */
  private static final String REACH =
      """
      select distinct p.sort_key, p.id, p.first_name, coalesce(p.usage_name, p.last_name)
      from (%6$s) as w (id)
      join ent_core_activity_member m on m.tenant = cast(?1 as int) and m.person_id = w.id
      join ent_core_activity a on a.tenant = m.tenant and a.id = m.activity_id
      join ent_core_convention c on c.tenant = a.tenant and c.id = a.convention_id
      join ent_core_agent g on g.tenant = c.tenant and g.organisation_id = c.organisation_id and %2$s = %1$s
      join ent_core_activity_member r on r.tenant = a.tenant and r.activity_id = a.id and r.role = 'PUPIL'
      %4$s
      join ent_core_enrolment e on e.tenant = r.tenant and e.person_id = %5$s and e.school_id = c.school_id
      join ent_core_person p on p.tenant = r.tenant and p.id = %3$s
      where m.role = 'AGENT' and c.school_id = cast(?4 as uuid) and\s"""
              .formatted(
                  IdentitySql.personOf("m.person_id"),
                  IdentitySql.personOf("g.person_id"),
                  IdentitySql.personOf("r.person_id"),
                  IdentitySql.spreading("r.person_id", "pupil"),
                  IdentitySql.spread("r.person_id", "pupil"),
                  IdentitySql.idsOf("select cast(?2 as uuid)"))
          + Stream.of("m", "a", "c", "g", "r", "e")
              .map(JpaActivities::live)
              .collect(Collectors.joining(" and "))
          + " and "
          + shown("r.person_id", SCHOOLING)
          + " and "
          + shown("p.id", IDENTITY)
          + " order by p.sort_key, p.id";

  private final Unit unit;

  public JpaActivities(Unit unit) {
    this.unit = unit;
  }

  public Convention convention(ConventionId id) {
    return unit
        .rows(CONVENTIONS + "c.id = cast(?2 as uuid)", unit.tenantId().value(), id.value())
        .stream()
        .findFirst()
        .map(JpaActivities::convention)
        .orElseThrow(() -> new NotFoundException("Convention", id));
  }

  /** Return the conventions of {@code school} on {@code day}, by name. */
  public List<Convention> conventionsOf(SchoolId school, LocalDate day) {
    return unit
        .rows(
            CONVENTIONS
                + "c.school_id = cast(?2 as uuid) and "
                + live("c")
                + " order by c.name, c.id",
            unit.tenantId().value(),
            school.value(),
            day)
        .stream()
        .map(JpaActivities::convention)
        .toList();
  }

  public Activity activity(ActivityId id) {
    return unit
        .rows(ACTIVITIES + "a.id = cast(?2 as uuid)", unit.tenantId().value(), id.value())
        .stream()
        .findFirst()
        .map(JpaActivities::activity)
        .orElseThrow(() -> new NotFoundException("Activity", id));
  }

  /** Return the activities of {@code school} on {@code day}, by name. */
  public List<Activity> activitiesOf(SchoolId school, LocalDate day) {
    return unit
        .rows(
            ACTIVITIES
                + "c.school_id = cast(?2 as uuid) and "
                + live("a")
                + " and "
                + live("c")
                + " order by a.name, a.id",
            unit.tenantId().value(),
            school.value(),
            day)
        .stream()
        .map(JpaActivities::activity)
        .toList();
  }

  /** Return the members of {@code activity} in {@code role} on {@code day}, by name. */
  List<Entries.Named> membersOf(ActivityId activity, String role, LocalDate day) {
    return unit
        .rows(
            """
            select distinct p.sort_key, p.id, p.first_name, coalesce(p.usage_name, p.last_name)
            from ent_core_activity_member m
            join ent_core_person p on p.tenant = m.tenant and p.id = %s
            where m.tenant = cast(?1 as int) and m.activity_id = cast(?2 as uuid)
              and m.role = cast(?4 as varchar) and\s"""
                    .formatted(IdentitySql.personOf("m.person_id"))
                + live("m")
                + " and "
                + shown("m.person_id", SCHOOLING)
                + " and "
                + shown("p.id", IDENTITY)
                + " order by p.sort_key, p.id",
            unit.tenantId().value(),
            activity.value(),
            day,
            role)
        .stream()
        .map(JpaActivities::named)
        .toList();
  }

  /** Return the pupils of {@code school} whom {@code agent} may reach on {@code day}, by name. */
  List<Entries.Named> reachOf(PersonId agent, SchoolId school, LocalDate day) {
    return unit.rows(REACH, unit.tenantId().value(), agent.value(), day, school.value()).stream()
        .map(JpaActivities::named)
        .toList();
  }

  private static String live(String alias) {
    return "%1$s.first_day <= cast(?3 as date) and (%1$s.last_day is null or %1$s.last_day >= cast(?3 as date))"
        .formatted(alias);
  }

  private static Entries.Named named(Row row) {
    return new Entries.Named(row.uuid(1), row.text(2) + " " + row.text(3));
  }

  private static Convention convention(Row row) {
    return new Convention(
        new ConventionId(row.uuid(0)),
        new OrganisationId(row.uuid(1)),
        new SchoolId(row.uuid(2)),
        row.text(3),
        period(row));
  }

  private static Activity activity(Row row) {
    return new Activity(
        new ActivityId(row.uuid(0)),
        new ConventionId(row.uuid(1)),
        new SchoolId(row.uuid(2)),
        row.text(3),
        period(row));
  }

  private static Period period(Row row) {
    return new Period(row.date(4), row.isNull(5) ? null : row.date(5));
  }
}
