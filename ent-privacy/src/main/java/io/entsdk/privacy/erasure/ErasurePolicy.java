package io.entsdk.privacy.erasure;

import java.time.Duration;

/**
 * Says what a controller asks of every erasure.
 *
 * @param grace how long after the approval nothing happens yet, so that people can be told and
 *     spared; counted in whole time, not in calendar days
 * @param backups how old the oldest backup gets: until then the person is still in one, and the
 *     certificate says so; a year at most
 * @param brakePercent a plan that takes more than this part of a school's accounts is approved only
 *     by somebody who names their number
 * @param brakeFrom the number of people from which on the brake looks at all
 */
public record ErasurePolicy(Duration grace, Duration backups, int brakePercent, int brakeFrom) {

  /** Stands before the constant, which it checks. */
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * Our own choice, no text asks for it: seven days of grace, backups of 35 days, and a brake at 40
   * of a hundred accounts, for in June a quarter of a school leaves with its families.
   */
  public static final ErasurePolicy DEFAULT =
      new ErasurePolicy(Duration.ofDays(7), Duration.ofDays(35), 40, 50);

  public ErasurePolicy {
    if (grace.isNegative() || grace.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A grace period lasts from nothing to a year, not " + grace);
    }
    if (backups.isNegative() || backups.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("Backups are a year old at most, not " + backups);
    }
    if (brakePercent < 1 || brakePercent > 100 || brakeFrom < 1) {
      throw new IllegalArgumentException("The brake looks from 1 person on, at 1 to 100 percent");
    }
  }

  public ErasurePolicy withGrace(Duration other) {
    return new ErasurePolicy(other, backups, brakePercent, brakeFrom);
  }

  public ErasurePolicy withBackups(Duration oldest) {
    return new ErasurePolicy(grace, oldest, brakePercent, brakeFrom);
  }

  public ErasurePolicy withBrake(int percent, int from) {
    return new ErasurePolicy(grace, backups, percent, from);
  }

  /**
   * Tell whether erasing {@code people} of {@code accounts} is so much that somebody must say so.
   */
  public boolean brakes(int people, int accounts) {
    return people >= brakeFrom && 100L * people > (long) brakePercent * accounts;
  }
}
