package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.TeamId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the mandates by which somebody writes for others today, in one statement. */
public final class HeldMandates {

  private static final String MANDATES =
      """
      select m.school_id, s.zone, m.team_id, m.principal_id, m.first_day, m.last_day
      from (%s) as me (id)
      join ent_messaging_mandate m on m.tenant = cast(?1 as int) and m.person_id = me.id
      join ent_core_school s on s.tenant = m.tenant and s.id = m.school_id
      where m.ended_at is null"""
          .formatted(IdentitySql.idsOf("select cast(?2 as uuid)"));

  /** The teams, in the columns of {@link OwnChildren#SELECT}. */
  static final String TEAMS =
      """
      select cast(null as uuid), s.zone, cast(?2 as uuid), m.team_id, cast(null as varchar),
        cast(null as varchar), cast(null as boolean), m.first_day, m.last_day, cast(null as uuid)
      from (%s) as me (id)
      join ent_messaging_mandate m on m.tenant = cast(?1 as int) and m.person_id = me.id
      join ent_core_school s on s.tenant = m.tenant and s.id = m.school_id
      where m.ended_at is null and m.team_id is not null"""
          .formatted(IdentitySql.idsOf("select cast(?2 as uuid)"));

  private final Unit unit;

  public HeldMandates(Unit unit) {
    this.unit = unit;
  }

  /** Return the school in which {@code author} may write for {@code principal}. */
  public Optional<SchoolId> schoolOf(PersonId author, Principal principal) {
    return held(author)
        .filter(row -> isFrom(row, principal))
        .map(row -> new SchoolId(row.uuid(0)))
        .findFirst();
  }

  /** Return the teams in rows of {@link #TEAMS} that are written and read for today. */
  Set<TeamId> teams(Stream<Row> rows) {
    return rows.filter(row -> holdsToday(row, 7))
        .map(row -> new TeamId(row.uuid(3)))
        .collect(Collectors.toSet());
  }

  private Stream<Row> held(PersonId person) {
    return unit.rows(readsAll(DECIDING, MANDATES), unit.tenantId().value(), person.value()).stream()
        .filter(row -> holdsToday(row, 4));
  }

  private boolean holdsToday(Row row, int firstDay) {
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(1)));
    return LinkColumns.period(row, firstDay).covers(today);
  }

  private static boolean isFrom(Row row, Principal principal) {
    if (principal instanceof Principal.OfTeam of) {
      return !row.isNull(2) && row.uuid(2).equals(of.team().value());
    }
    return !row.isNull(3) && row.uuid(3).equals(((Principal.OfPerson) principal).person().value());
  }
}
