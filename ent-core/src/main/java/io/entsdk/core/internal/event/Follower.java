package io.entsdk.core.internal.event;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Follows what is told of people for one of our jars, many events at once, where a listener of the
 * host is told of each.
 */
public interface Follower {

  /** Return what is to be noted; nothing else is. */
  Set<EventType> facts();

  /**
   * Note that some such facts were told of {@code people}, by a few statements whatever their
   * number, in the unit of work that gives those events their places: each is noted once.
   */
  void note(Unit unit, List<PersonId> people);

  /** Act on what was noted by whomever, in units of work of its own until {@code end}. */
  void act(Tenant tenant, Instant end);
}
