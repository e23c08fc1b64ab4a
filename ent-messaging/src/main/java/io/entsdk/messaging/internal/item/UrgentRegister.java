package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Urgency;
import io.entsdk.messaging.item.UrgentCount;
import io.entsdk.messaging.item.UrgentReason;
import io.entsdk.messaging.item.UrgentSend;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows who of a school has passed the hours of families, within one unit of work. */
public final class UrgentRegister {

  /** What is restricted of its sender is left out here, and counted all the same. */
  private static final String SENT =
      """
      select u.item_id, u.sent_by, u.sent_at, u.reason, u.words, u.recipients
      from ent_messaging_urgent u
      where u.tenant = cast(?1 as int) and u.school_id = cast(?2 as uuid)
        and (u.sent_at < cast(?3 as bigint)
          or (u.sent_at = cast(?3 as bigint) and u.item_id < cast(?4 as uuid)))
        and (u.sent_by is null or %s)
      order by u.sent_at desc, u.item_id desc fetch first %%d rows only"""
          .formatted(shown("u.sent_by", CORRESPONDENCE));

  private static final String COUNTS =
      readsAll(
          COUNTING,
          """
          select u.sent_by, u.reason, count(*) from ent_messaging_urgent u
          where u.tenant = cast(?1 as int) and u.school_id = cast(?2 as uuid)
            and u.sent_at >= cast(?3 as bigint) and u.sent_at < cast(?4 as bigint)
          group by u.sent_by, u.reason""");

  private final Unit unit;
  private final SchoolId school;

  public UrgentRegister(Unit unit, SchoolId school, Actor actor) {
    this.unit = unit;
    this.school = school;
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.SEE_URGENT_SENDS, new Scope.OfSchool(school));
  }

  /** Return a page of what was sent so, the newest first. */
  public Page<UrgentSend> page(PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "urgent/" + school);
    InboxPosition after =
        asked.cursor().map(seal::open).map(InboxPosition::read).orElse(InboxPosition.BEGINNING);
    int limit = PageSize.of(asked).limit();
    List<UrgentSend> found =
        unit
            .rows(
                SENT.formatted(limit + 1),
                unit.tenantId().value(),
                school.value(),
                after.releaseAt(),
                after.item().value())
            .stream()
            .map(UrgentRegister::sent)
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    UrgentSend last = found.get(limit - 1);
    return new Page<>(
        found.subList(0, limit),
        seal.after(new InboxPosition(Micros.of(last.at()), last.item()).parts()));
  }

  /** Count what was sent so from {@code from} on and before {@code to}. */
  public UrgentCount count(Instant from, Instant to) {
    Map<PersonId, Long> bySender = new HashMap<>();
    Map<UrgentReason, Long> byReason = new HashMap<>();
    for (Row row :
        unit.rows(
            COUNTS, unit.tenantId().value(), school.value(), Micros.of(from), Micros.of(to))) {
      bySender.merge(sender(row, 0), row.bigint(2), Long::sum);
      byReason.merge(UrgentReason.valueOf(row.text(1)), row.bigint(2), Long::sum);
    }
    return new UrgentCount(bySender, byReason);
  }

  private static UrgentSend sent(Row row) {
    return new UrgentSend(
        new ItemId(row.uuid(0)),
        sender(row, 1),
        Micros.instant(row.bigint(2)),
        new Urgency(UrgentReason.valueOf(row.text(3)), row.text(4)),
        row.integer(5));
  }

  private static PersonId sender(Row row, int column) {
    return row.isNull(column) ? PersonId.GONE : new PersonId(row.uuid(column));
  }
}
