package io.entsdk.auth.throttle;

import java.time.Instant;

/**
 * Tells how many pupils were refused in an hour for a reason, five at least, and how often.
 *
 * @param hour when the hour began
 * @param classes how many classes it counts; of several, only those that show a figure themselves
 */
public record RefusalFigure(Instant hour, Refusal reason, int classes, int pupils, int times) {

  /** Fewer pupils than that are never told of, nor kept as a figure. */
  public static final int FEWEST = 5;

  public RefusalFigure {
    if (pupils < FEWEST || times < pupils) {
      throw new IllegalArgumentException("A figure is about " + FEWEST + " pupils at least");
    }
  }
}
