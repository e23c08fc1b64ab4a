package io.entsdk.privacy.sweep;

/**
 * Says when a sweep stops and asks, for a rule may have been shortened by mistake.
 *
 * @param brakePercent a sweep that would take more than this part of a table's rows begins only
 *     once somebody has named their number
 * @param brakeFrom the number of rows from which on the brake looks at all
 */
public record SweepPolicy(int brakePercent, int brakeFrom) {

  /**
   * Our own choice, no text asks for it: 40 of a hundred rows, or ten times what goes on as many
   * usual days, from a thousand rows on.
   */
  public static final SweepPolicy DEFAULT = new SweepPolicy(40, 1_000);

  private static final int TIMES_THE_USUAL = 10;

  public SweepPolicy {
    if (brakePercent < 1 || brakePercent > 100 || brakeFrom < 1) {
      throw new IllegalArgumentException("The brake looks from 1 row on, at 1 to 100 percent");
    }
  }

  /**
   * Tell whether taking {@code due} of {@code rows} is so much that somebody must say so.
   *
   * @param usual what goes in as many days as have passed since the last sweep; 0 is not known
   */
  public boolean brakes(long due, long rows, long usual) {
    return due >= brakeFrom
        && (100 * due > brakePercent * rows || (usual > 0 && due > TIMES_THE_USUAL * usual));
  }
}
