package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.event.Event;
import io.entsdk.core.internal.event.EventReader.Placed;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.EventListener;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells one listener the new events of one tenant, lane by lane, each under a lease. */
final class LaneDelivery {

  private static final int AT_A_TIME = 100;

  private final Tenant tenant;
  private final Telling telling;
  private final LaneLease lease;
  private final Instant end;
  private boolean complete = true;

  LaneDelivery(Tenant tenant, EventListener listener, Instant end) {
    this.tenant = tenant;
    this.telling = new Telling(listener);
    this.lease = new LaneLease(tenant, listener.id());
    this.end = end;
  }

  /** Tell whether nothing was left aside for lack of time, or because another node holds a lane. */
  boolean isComplete() {
    return complete;
  }

  /** Tell what waits in every lane, and return how many events the listener took. */
  long tellAll() {
    List<Integer> behind =
        Unit.independent(tenant, unit -> new LaneCursors(unit).lanesBehind(telling.consumer()));
    return behind.stream().mapToLong(this::tellLane).sum();
  }

  private long tellLane(int lane) {
    long told = 0;
    boolean more = true;
    while (more) {
      if (!tenant.kernel().now().isBefore(end) || !lease.take(lane)) {
        complete = false;
        return told;
      }
      long from = lease.cursor(lane);
      List<Placed> batch =
          Unit.independent(tenant, unit -> new EventReader(unit).after(lane, from, AT_A_TIME));
      told += tellBatch(lane, batch);
      more = batch.size() == AT_A_TIME;
    }
    lease.release(lane);
    return told;
  }

  private long tellBatch(int lane, List<Placed> batch) {
    Set<UUID> still = standingStill(lane);
    long told = 0;
    for (Placed placed : batch) {
      UUID person = placed.event().person().value();
      if (still.contains(person)) {
        continue;
      }
      if (telling.tell(placed.event())) {
        told++;
      } else {
        still.add(person);
        stall(lane, placed.event());
      }
    }
    if (!batch.isEmpty()) {
      tenant.kernel().meters().lag(telling.consumer(), batch.get(0).event().at());
      complete &= lease.move(lane, batch.get(batch.size() - 1).seq());
    }
    return told;
  }

  private Set<UUID> standingStill(int lane) {
    return new HashSet<>(
        Unit.independent(tenant, unit -> new Stalls(unit, telling.consumer()).personsOf(lane)));
  }

  private void stall(int lane, Event event) {
    Unit.independent(
        tenant,
        unit ->
            new Stalls(unit, telling.consumer())
                .begin(event.person().value(), lane, event.revision()));
  }
}
