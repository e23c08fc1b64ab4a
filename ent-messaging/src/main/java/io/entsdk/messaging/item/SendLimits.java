package io.entsdk.messaging.item;

import io.entsdk.core.spi.Extension;

/**
 * Holds how many may be sent something at once. Given to {@link
 * io.entsdk.core.EntRuntime.Builder#extension} by a host that wants other limits than the usual
 * ones.
 *
 * @param atOnce the most links between guardians and pupils that one unit of work addresses; an
 *     announcement to more is filled by a job
 * @param perUnit how many pupils, or recipients, one unit of that job goes through
 */
public record SendLimits(int atOnce, int perUnit) implements Extension {

  public SendLimits {
    if (atOnce < 1 || atOnce > 100_000 || perUnit < 1 || perUnit > 10_000) {
      throw new IllegalArgumentException(
          "Address 1 to 100,000 at once and 1 to 10,000 in one unit; given "
              + atOnce
              + ", "
              + perUnit);
    }
  }

  /** Return what holds where a host gives nothing else. */
  public static SendLimits usual() {
    return new SendLimits(10_000, 1_000);
  }

  @Override
  public String id() {
    return "send-limits";
  }
}
