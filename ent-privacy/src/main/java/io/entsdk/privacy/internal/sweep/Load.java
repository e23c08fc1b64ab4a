package io.entsdk.privacy.internal.sweep;

import java.time.Duration;

/**
 * Is how hard the host and its database have it.
 *
 * @param strain how many times longer than usual the host's answers take; 1 is usual
 * @param replicaLag how far a copy of the database is behind; nothing where there is none
 * @param room how long others are let in between two transactions; nothing where the database lets
 *     them in by itself
 */
record Load(double strain, Duration replicaLag, Duration room) {

  static final Load USUAL = new Load(1, Duration.ZERO, Duration.ZERO);

  /** Answers that take half as long again are noticed, by nobody yet as trouble. */
  private static final double HIGH_STRAIN = 1.5;

  private static final Duration HIGH_LAG = Duration.ofSeconds(10);

  boolean isHigh() {
    return strain > HIGH_STRAIN || replicaLag.compareTo(HIGH_LAG) > 0;
  }
}
