package io.entsdk.auth.session;

import java.time.Duration;

/** Says how long a session lasts at most, and how long it outlives the last call of its holder. */
public record SessionLimits(Duration absolute, Duration idle) {

  /**
   * A pupil with card and pictures: a lesson and a break, and a tablet left on a desk closes soon.
   * Our own choice, between ASVS 5.0 (7.3.1 and 7.3.2, which ask for documented values) and the 120
   * minutes that products for shared tablets advise.
   */
  public static final SessionLimits CARD_AND_PICTURES =
      new SessionLimits(Duration.ofMinutes(60), Duration.ofMinutes(15));

  /** A lunch break and more: whoever works on a pass cannot sign in a second time. */
  private static final Duration LONGEST_IDLE_ON_PASS = Duration.ofHours(3);

  public SessionLimits {
    if (idle.isZero() || idle.isNegative() || absolute.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "A session lasts for some time, and at least as long as it may lie idle");
    }
  }

  /** Return the limits of a session on a pass whose day lasts for {@code rest} yet. */
  public static SessionLimits onPass(Duration rest) {
    return new SessionLimits(
        rest, rest.compareTo(LONGEST_IDLE_ON_PASS) < 0 ? rest : LONGEST_IDLE_ON_PASS);
  }
}
