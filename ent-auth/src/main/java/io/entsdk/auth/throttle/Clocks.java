package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;

/** Reads spans of time on clocks that are set: nobody waits longer than a rule says. */
final class Clocks {

  /** How far the clocks of two nodes may be apart; what lies further ahead was written in error. */
  static final Duration APART = Duration.ofMinutes(1);

  private Clocks() {}

  /** Tell whether {@code at} is no longer ago than {@code span}, and not ahead. */
  static boolean isWithin(Instant at, Duration span, Instant now) {
    return at.plus(span).isAfter(now) && !isAhead(at, now);
  }

  /** Tell whether {@code at} was written by a clock that has gone back since. */
  static boolean isAhead(Instant at, Instant now) {
    return at.isAfter(now.plus(APART));
  }
}
