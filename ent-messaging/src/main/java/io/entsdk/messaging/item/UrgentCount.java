package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.util.Map;

/**
 * Counts how often the hours of families were passed in a time.
 *
 * @param bySender how often by whom; erased people are counted together, as {@link PersonId#GONE}
 * @param byReason how often for which cause
 */
public record UrgentCount(Map<PersonId, Long> bySender, Map<UrgentReason, Long> byReason) {

  public UrgentCount {
    bySender = Map.copyOf(bySender);
    byReason = Map.copyOf(byReason);
  }

  /** Return how often in all. */
  public long total() {
    return byReason.values().stream().mapToLong(Long::longValue).sum();
  }
}
