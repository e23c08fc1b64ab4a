package io.entsdk.auth.secret;

import java.time.Duration;

/**
 * Bounds what hashing may take of the machine; the memory outside of Java's heap is at most {@code
 * permits} times that of one tag.
 *
 * @param permits how many tags are computed at once
 * @param queue how many callers of one lane may wait; whoever comes after them is told at once
 * @param patience how long a caller waits at most
 */
public record HashLimits(int permits, int queue, Duration patience) {

  private static final int QUEUED_FOR_EACH_PERMIT = 8;
  private static final Duration STANDARD_PATIENCE = Duration.ofSeconds(2);

  public HashLimits {
    if (permits < 1 || queue < 0 || patience.isNegative()) {
      throw new IllegalArgumentException(
          "Hashing needs a permit, and neither queue nor patience below 0");
    }
  }

  /** Return the limits with {@code permits}, eight waiting for each, for two seconds. */
  public static HashLimits of(int permits) {
    return new HashLimits(permits, permits * QUEUED_FOR_EACH_PERMIT, STANDARD_PATIENCE);
  }
}
