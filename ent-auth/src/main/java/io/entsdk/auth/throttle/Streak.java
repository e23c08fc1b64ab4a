package io.entsdk.auth.throttle;

import java.time.Instant;

/**
 * Counts the wrong tries from one origin since the last right one from there.
 *
 * @param until when the next try from there is looked at
 * @param at when the last try, right or wrong, changed this
 */
public record Streak(int failures, Instant until, Instant at) {

  public Streak {
    if (failures < 0) {
      throw new IllegalArgumentException("Nobody fails " + failures + " times");
    }
  }

  /** Return when the next try is looked at, on a clock that may have gone back since. */
  Instant untilAt(Instant now) {
    return Clocks.isAhead(at, now) ? Instant.EPOCH : until;
  }

  /** Return the streak of an origin from which nobody has failed. */
  public static Streak none(Instant at) {
    return new Streak(0, Instant.EPOCH, at);
  }
}
