package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Finds the mandate by which somebody writes for somebody else today, in one statement. */
final class HeldMandates {

  private static final String MANDATES =
      """
      select m.school_id, s.zone, m.team_id, m.principal_id, m.first_day, m.last_day
      from ent_messaging_mandate m
      join ent_core_school s on s.tenant = m.tenant and s.id = m.school_id
      where m.tenant = cast(?1 as int) and m.person_id = cast(?2 as uuid) and m.ended_at is null""";

  private final Unit unit;

  HeldMandates(Unit unit) {
    this.unit = unit;
  }

  /** Return the school in which {@code author} may write for {@code principal}. */
  Optional<SchoolId> schoolOf(PersonId author, Principal principal) {
    return unit.rows(readsAll(DECIDING, MANDATES), unit.tenantId().value(), author.value()).stream()
        .filter(row -> isFrom(row, principal) && holdsToday(row))
        .map(row -> new SchoolId(row.uuid(0)))
        .findFirst();
  }

  private boolean holdsToday(Row row) {
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(1)));
    return LinkColumns.period(row, 4).covers(today);
  }

  private static boolean isFrom(Row row, Principal principal) {
    if (principal instanceof Principal.OfTeam of) {
      return !row.isNull(2) && row.uuid(2).equals(of.team().value());
    }
    return !row.isNull(3) && row.uuid(3).equals(((Principal.OfPerson) principal).person().value());
  }
}
