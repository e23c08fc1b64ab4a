package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.EventListener;
import java.time.Instant;
import java.util.List;

/**
 * Tells the listeners of the host what happened, lane by lane; any number of nodes may do so at
 * once.
 */
public final class EventRelay implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "events";

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    sequence(tenant);
    long told = 0;
    boolean complete = true;
    for (EventListener listener : tenant.kernel().extensions().listeners()) {
      StalledDelivery stalled = new StalledDelivery(tenant, listener);
      LaneDelivery lanes = new LaneDelivery(tenant, listener, end);
      told += stalled.retryAll() + lanes.tellAll();
      complete &= stalled.isComplete() && lanes.isComplete();
    }
    tenant.kernel().followers().forEach(follower -> follower.act(tenant, end));
    return new Progress(told, complete);
  }

  private static void sequence(Tenant tenant) {
    List<Integer> lanes = Unit.independent(tenant, unit -> new LaneSequencer(unit).untidyLanes());
    for (int lane : lanes) {
      int placed;
      do {
        placed = Unit.independent(tenant, unit -> new LaneSequencer(unit).sequence(lane));
      } while (placed > 0);
    }
  }
}
