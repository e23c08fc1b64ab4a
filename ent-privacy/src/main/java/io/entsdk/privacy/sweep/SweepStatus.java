package io.entsdk.privacy.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says how the sweep of a tenant gets on.
 *
 * @param policy the brake; empty if the tenant is not swept
 * @param finishedAt when every table was last gone through
 * @param late whether that is more than two days ago, which is a day too long
 */
public record SweepStatus(
    Optional<SweepPolicy> policy,
    Optional<Instant> finishedAt,
    boolean late,
    List<SweptRows> tables) {

  /** How long a sweep may be silent: it runs each day, and one may be missed. */
  public static final Duration SILENCE = Duration.ofDays(2);

  public SweepStatus {
    tables = List.copyOf(tables);
  }

  /** Tell whether somebody has to look. */
  public boolean needsSomebody() {
    return late || tables.stream().anyMatch(table -> table.obstacle().isPresent());
  }
}
