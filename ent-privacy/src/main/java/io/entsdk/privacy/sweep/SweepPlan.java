package io.entsdk.privacy.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Says what a sweep would take at a moment; nothing was changed.
 *
 * @param tables every table that is dated, those that refer to others before them; after each
 *     itself once for each rule by which columns go before its rows
 */
public record SweepPlan(Instant at, List<PlannedSweep> tables) {

  public SweepPlan {
    tables = List.copyOf(tables);
  }

  /** Return how many rows would go now, or be emptied, where columns go before them. */
  public long rows() {
    return tables.stream().mapToLong(PlannedSweep::going).sum();
  }

  /** Return how many of {@link #rows} stay, without the people or the columns that go before. */
  public long emptied() {
    return tables.stream().mapToLong(PlannedSweep::emptied).sum();
  }

  /** Return about how long that would take. */
  public Duration estimate() {
    return tables.stream().map(PlannedSweep::estimate).reduce(Duration.ZERO, Duration::plus);
  }
}
