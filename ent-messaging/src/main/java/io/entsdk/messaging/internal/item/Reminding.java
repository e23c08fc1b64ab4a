package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.notice.NoticePlanner;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.release.ReleaseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans reminders of an item, once a day at most, as notices: whoever has answered when one goes
 * out is not told, and nobody is told at night.
 */
public record Reminding(Unit unit, @Nullable Actor actor) {

  private static final String LOCK =
      """
      select i.id from ent_messaging_item i
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid) for update""";

  private static final String PLANNED =
      readsAll(
          CARRYING_ON,
          """
          select r.remind_on from ent_messaging_reminder r
          where r.tenant = cast(?1 as int) and r.item_id = cast(?2 as uuid) order by r.n""");

  /** Plan one for the beginning of {@code day}, if there is a day; the hours move it on. */
  void onDay(ItemId item, @Nullable LocalDate day, Supplier<ReleaseCalendar> calendar) {
    if (day != null) {
      Instant from = day.atStartOfDay(calendar.get().zone()).toInstant();
      plan(item, day, from, calendar);
    }
  }

  /** Plan one for now, and tell whether there was none on {@code today} yet. */
  public boolean now(ItemId item, LocalDate today, Supplier<ReleaseCalendar> calendar) {
    return plan(item, today, unit.now(), calendar);
  }

  /** Plan what was asked before for those whom {@code notices} plans for. */
  void again(ItemId item, NoticePlanner notices, ReleaseCalendar hours) {
    List<Row> planned = unit.rows(PLANNED, unit.tenantId().value(), item.value());
    for (int n = 1; n <= planned.size(); n++) {
      Instant from = planned.get(n - 1).date(0).atStartOfDay(hours.zone()).toInstant();
      notices.remind(item, n, from, () -> hours);
    }
  }

  private @Nullable UUID by() {
    return actor == null ? null : actor.person().map(PersonId::value).orElse(null);
  }

  private boolean plan(
      ItemId item, LocalDate day, Instant from, Supplier<ReleaseCalendar> calendar) {
    int tenant = unit.tenantId().value();
    unit.rows(readsAll(CARRYING_ON, LOCK), tenant, item.value());
    List<Row> before = unit.rows(PLANNED, tenant, item.value());
    if (before.stream().anyMatch(row -> row.date(0).equals(day))) {
      return false;
    }
    int n = before.size() + 1;
    List<Column<ItemId>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", ItemId::value),
            Column.date("remind_on", one -> day),
            Column.integer("n", one -> n),
            Column.bigint("asked_at", one -> Micros.of(unit.now())),
            Column.uuid("asked_by", one -> by()));
    unit.insertAll("ent_messaging_reminder", columns, List.of(item));
    new NoticePlanner(unit).remind(item, n, from, calendar);
    return true;
  }
}
