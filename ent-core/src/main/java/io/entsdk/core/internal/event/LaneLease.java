package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Holds lanes for one consumer on one node, so that no other node tells the same events meanwhile.
 */
final class LaneLease {

  private static final Duration LENGTH = Duration.ofMinutes(2);

  private final Tenant tenant;
  private final String consumer;
  private final UUID owner;

  LaneLease(Tenant tenant, String consumer) {
    this.tenant = tenant;
    this.consumer = consumer;
    this.owner = tenant.kernel().newId();
  }

  /** Take {@code lane}, or hold it for longer; false when another node holds it. */
  boolean take(int lane) {
    return set(lane, LENGTH);
  }

  /** Give {@code lane} back. */
  void release(int lane) {
    set(lane, Duration.ZERO);
  }

  private boolean set(int lane, Duration length) {
    Instant now = tenant.kernel().now();
    return Unit.independent(
        tenant, unit -> new LaneCursors(unit).lease(consumer, lane, owner, now, now.plus(length)));
  }

  /** Return how far the consumer has come in {@code lane}. */
  long cursor(int lane) {
    return Unit.independent(tenant, unit -> new LaneCursors(unit).lock(consumer, lane));
  }

  /** Move the cursor if this lease still holds the lane; a node that was too slow moves nothing. */
  boolean move(int lane, long seq) {
    return Unit.independent(
        tenant, unit -> new LaneCursors(unit).moveOwned(consumer, lane, owner, seq));
  }
}
