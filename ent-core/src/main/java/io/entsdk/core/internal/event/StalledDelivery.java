package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.event.EventReader.Placed;
import io.entsdk.core.internal.event.Stalls.Stall;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.EventListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries the streams again that a listener could not follow, each from where it stopped. */
final class StalledDelivery {

  private static final int AT_A_TIME = 100;

  private final Logger log = LoggerFactory.getLogger(StalledDelivery.class);
  private final Tenant tenant;
  private final Telling telling;
  private final LaneLease lease;
  private boolean complete = true;

  StalledDelivery(Tenant tenant, EventListener listener) {
    this.tenant = tenant;
    this.telling = new Telling(listener);
    this.lease = new LaneLease(tenant, listener.id());
  }

  /** Tell whether no stream was left aside because another node holds its lane. */
  boolean isComplete() {
    return complete;
  }

  /** Retry every stream whose wait is over, and return how many events the listener took. */
  long retryAll() {
    List<Stall> due = Unit.independent(tenant, unit -> new Stalls(unit, telling.consumer()).due());
    long told = 0;
    for (Stall stall : due) {
      if (lease.take(stall.lane())) {
        told += retry(stall);
        lease.release(stall.lane());
      } else {
        complete = false;
      }
    }
    return told;
  }

  /**
   * Tell a person's events up to where the lane stands; what comes after that is told with the
   * lane.
   */
  private long retry(Stall stall) {
    long seq = lease.cursor(stall.lane());
    long told = 0;
    long next = stall.revision();
    List<Placed> batch;
    do {
      batch = batch(stall, next, seq);
      for (Placed placed : batch) {
        if (!telling.tell(placed.event())) {
          again(stall.failedAt(placed.event().revision()));
          return told;
        }
        told++;
        next = placed.event().revision() + 1;
      }
    } while (batch.size() == AT_A_TIME);
    Unit.independent(tenant, unit -> new Stalls(unit, telling.consumer()).end(stall.person()));
    return told;
  }

  private List<Placed> batch(Stall stall, long from, long seq) {
    return Unit.independent(
        tenant, unit -> new EventReader(unit).ofPerson(stall.person(), from, seq, AT_A_TIME));
  }

  private void again(Stall stall) {
    if (stall.isParked()) {
      log.warn(
          "Events of person {} are parked for listener {} after {} failures; look why, then resume",
          stall.person(),
          telling.consumer(),
          stall.failures());
    }
    Unit.independent(tenant, unit -> new Stalls(unit, telling.consumer()).update(stall));
  }
}
