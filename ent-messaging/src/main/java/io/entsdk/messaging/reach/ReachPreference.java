package io.entsdk.messaging.reach;

import io.entsdk.messaging.release.ReleaseWindow;
import org.jspecify.annotations.Nullable;

/**
 * Says how far an adult lets others reach them, where the table of the school leaves it to the
 * recipient. It never counts between a pupil and the adults to be trusted.
 *
 * @param most the most that a private message may be
 * @param hours when something new is shown to them; always when absent
 */
public record ReachPreference(Verdict most, @Nullable ReleaseWindow hours) {

  /** Limit nothing. */
  public static ReachPreference none() {
    return new ReachPreference(Verdict.ALLOW, null);
  }
}
