package io.entsdk.core.internal.event;

import io.entsdk.core.TenantId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps how far each consumer has come in each lane, and which node works there just now. */
final class LaneCursors {

  private static final List<String> KEY = List.of("tenant", "consumer", "lane");

  private final Unit unit;
  private final TenantId tenant;

  LaneCursors(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId();
  }

  /**
   * Lock the cursor of {@code consumer} in {@code lane} until the unit of work ends, and return
   * where it stands.
   */
  long lock(String consumer, int lane) {
    begin(consumer, lane);
    return unit.rows(
            """
            select lane_seq from ent_core_event_progress
            where tenant = cast(?1 as int) and consumer = cast(?2 as varchar) and lane = cast(?3 as int)
            for update""",
            tenant.value(),
            consumer,
            lane)
        .get(0)
        .bigint(0);
  }

  void move(String consumer, int lane, long seq) {
    unit.update(
        """
        update ent_core_event_progress set lane_seq = cast(?1 as bigint)
        where tenant = cast(?2 as int) and consumer = cast(?3 as varchar) and lane = cast(?4 as int)""",
        seq,
        tenant.value(),
        consumer,
        lane);
  }

  /** Take {@code lane} for {@code owner} until {@code until}, unless another node holds it now. */
  boolean lease(String consumer, int lane, UUID owner, Instant now, Instant until) {
    begin(consumer, lane);
    return unit.update(
            """
            update ent_core_event_progress set lease_owner = cast(?1 as uuid), lease_until = cast(?2 as bigint)
            where tenant = cast(?3 as int) and consumer = cast(?4 as varchar) and lane = cast(?5 as int)
              and (lease_until <= cast(?6 as bigint) or lease_owner = cast(?7 as uuid))""",
            owner,
            Micros.of(until),
            tenant.value(),
            consumer,
            lane,
            Micros.of(now),
            owner)
        == 1;
  }

  /**
   * Move the cursor if {@code owner} still holds the lane; a node that was too slow moves nothing.
   */
  boolean moveOwned(String consumer, int lane, UUID owner, long seq) {
    return unit.update(
            """
            update ent_core_event_progress set lane_seq = cast(?1 as bigint)
            where tenant = cast(?2 as int) and consumer = cast(?3 as varchar) and lane = cast(?4 as int)
              and lease_owner = cast(?5 as uuid)""",
            seq,
            tenant.value(),
            consumer,
            lane,
            owner)
        == 1;
  }

  /** Return the lanes in which {@code consumer} has not come to the end. */
  List<Integer> lanesBehind(String consumer) {
    return unit
        .rows(
            """
            select last.lane from ent_core_event_progress last
            left join ent_core_event_progress own
              on own.tenant = last.tenant and own.lane = last.lane and own.consumer = cast(?1 as varchar)
            where last.tenant = cast(?2 as int) and last.consumer = '' and last.lane_seq > coalesce(own.lane_seq, 0)
            order by last.lane""",
            consumer,
            tenant.value())
        .stream()
        .map(row -> row.integer(0))
        .toList();
  }

  private void begin(String consumer, int lane) {
    List<Column<Integer>> columns =
        List.of(
            Column.integer("tenant", any -> tenant.value()),
            Column.text("consumer", any -> consumer),
            Column.integer("lane", any -> any),
            Column.bigint("lane_seq", any -> 0L),
            Column.bigint("lease_until", any -> 0L));
    unit.dialect()
        .insertAbsent(unit.entities(), "ent_core_event_progress", columns, KEY, List.of(lane));
  }
}
