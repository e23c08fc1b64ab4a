package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.event.Event;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;

/**
 * Follows what is told of people for one of our jars, many events at once, where a listener of the
 * host is told of each.
 */
public interface Follower {

  /**
   * Note {@code told}, some events of one lane, by a few statements whatever their number, in the
   * unit of work that gives them their places: each is noted once.
   */
  void note(Unit unit, List<Event> told);

  /** Act on what was noted by whomever, in units of work of its own until {@code end}. */
  void act(Tenant tenant, Instant end);
}
