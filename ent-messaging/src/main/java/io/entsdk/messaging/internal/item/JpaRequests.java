package io.entsdk.messaging.internal.item;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what items ask beyond being seen, within one unit of work. */
record JpaRequests(Unit unit) {

  /** Keep what {@code item} asks; nothing is kept of one that asks for no agreement. */
  void add(ItemId item, Request request, ZoneId zone) {
    if (!request.what().isToAuthorise()) {
      return;
    }
    List<Column<Request>> columns =
        List.of(
            Column.integer("tenant", one -> unit.tenantId().value()),
            Column.uuid("item_id", one -> item.value()),
            Column.text("rule", one -> one.rule().name()),
            Column.bigint("closes_at", one -> end(one.lastDay(), zone)));
    unit.insertAll("ent_messaging_request", columns, List.of(request));
  }

  private static @Nullable Long end(@Nullable LocalDate lastDay, ZoneId zone) {
    return lastDay == null ? null : Micros.of(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
