package io.entsdk.auth.throttle;

/**
 * Holds all that is counted where a try comes from and goes to.
 *
 * @param pupil what is counted against the pupil
 * @param device what is counted against the device
 * @param group what strangers are counted for in the pupil's class
 * @param tenantHour how many failures of strangers this hour has seen in the tenant
 */
public record Tally(TryCounts pupil, Failures device, Failures group, int tenantHour) {

  /** The tally where nobody has failed. */
  public static final Tally NONE = new Tally(TryCounts.NONE, Failures.NONE, Failures.NONE, 0);
}
