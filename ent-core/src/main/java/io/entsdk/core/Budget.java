package io.entsdk.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Bounds how long one run of a job may take; a job looks at it between two units of work. */
public record Budget(Duration time) {

  public Budget {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("A budget is a positive time, not " + time);
    }
  }

  public static Budget minutes(long minutes) {
    return new Budget(Duration.ofMinutes(minutes));
  }

  public static Budget seconds(long seconds) {
    return new Budget(Duration.ofSeconds(seconds));
  }

  /** Return the moment at which a run that begins now has used this budget up. */
  public Instant endsFrom(InstantSource clock) {
    return clock.instant().plus(time);
  }
}
