package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Is what one item asks of guardians, as it stands now.
 *
 * @param closesAt when agreeing ends; absent where it does not
 * @param zone where the days of the school begin
 * @param today the day on the clocks of the school
 */
record Demand(
    ItemId item,
    SchoolId school,
    Asked asked,
    AgreementRule rule,
    @Nullable Instant closesAt,
    ZoneId zone,
    LocalDate today) {

  private static final String SELECT =
      """
      select i.asked, q.rule, q.closes_at, s.zone, i.school_id
      from ent_messaging_item i
      join ent_core_school s on s.tenant = i.tenant and s.id = i.school_id
      left join ent_messaging_request q on q.tenant = i.tenant and q.item_id = i.id
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)""";

  static Demand of(Unit unit, ItemId item) {
    return unit.rows(readsAll(CARRYING_ON, SELECT), unit.tenantId().value(), item.value()).stream()
        .map(row -> of(unit, item, row))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Item", item));
  }

  private static Demand of(Unit unit, ItemId item, Row row) {
    return new Demand(
        item,
        new SchoolId(row.uuid(4)),
        Asked.valueOf(row.text(0)),
        row.isNull(1) ? AgreementRule.NONE : AgreementRule.valueOf(row.text(1)),
        row.isNull(2) ? null : Micros.instant(row.bigint(2)),
        ZoneId.of(row.text(3)),
        LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(3))));
  }

  /** Tell whether agreeing has ended at {@code now}. */
  boolean isClosedAt(Instant now) {
    return closesAt != null && !now.isBefore(closesAt);
  }

  /** Tell whether it had ended when {@code day} began. */
  boolean isClosedOn(LocalDate day) {
    return isClosedAt(day.atStartOfDay(zone).toInstant());
  }

  /** Return the day of {@code moment} on the clocks of the school. */
  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
