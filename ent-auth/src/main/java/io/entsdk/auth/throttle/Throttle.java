package io.entsdk.auth.throttle;

import java.time.Instant;

/**
 * Decides from counts alone whether a try is looked at, and what is counted afterwards: for the
 * pupil, for the device and for strangers in a class, each apart.
 */
public record Throttle(ThrottlePolicy pupils, DevicePolicy devices, SweepPolicy sweeps) {

  /** The numbers for every day, each with its source beside it. */
  public static final Throttle STANDARD =
      new Throttle(ThrottlePolicy.CARD_AND_PICTURES, DevicePolicy.STANDARD, SweepPolicy.STANDARD);

  /** Three tries anywhere, and then somebody who teaches: {@link ThrottlePolicy#STRICT}. */
  public static final Throttle STRICT =
      new Throttle(ThrottlePolicy.STRICT, DevicePolicy.STANDARD, SweepPolicy.STANDARD);

  /** Return whether a try is looked at {@code now}. */
  public Standing standing(Tally tally, Tried tried, Instant now) {
    boolean closed =
        (tried.named() && devices.isClosed(tally.device(), now))
            || (tried.isStrange() && sweeps.isClosed(tally.group(), tally.tenantHour(), now));
    return closed ? new Standing.Closed() : pupils.standing(tally.pupil(), tried.origin(), now);
  }

  /** Return why a try with this tally was not let in: the first thing that kept it out. */
  public Refusal refusal(Tally tally, Tried tried, Instant now) {
    if (tried.named() && devices.isClosed(tally.device(), now)) {
      return Refusal.DEVICE_CLOSED;
    }
    if (tried.isStrange() && sweeps.isClosed(tally.group(), tally.tenantHour(), now)) {
      return Refusal.STRANGERS_CLOSED;
    }
    boolean open = pupils.standing(tally.pupil(), tried.origin(), now) instanceof Standing.Open;
    return open ? Refusal.WRONG : Refusal.WAITING;
  }

  /**
   * Return the tally after a wrong answer with this {@code mark} that was looked at; the same one
   * when the mistake is forgiven.
   */
  public Tally failed(Tally tally, Tried tried, String mark, Instant now) {
    TryCounts pupil = pupils.failed(tally.pupil(), tried.origin(), mark, now);
    if (pupil.equals(tally.pupil())) {
      return tally;
    }
    return new Tally(
        pupil,
        tried.named() ? devices.failed(tally.device(), tried.pupil(), now) : tally.device(),
        tried.isStrange() ? sweeps.failed(tally.group(), tried.pupil(), now) : tally.group(),
        tried.isStrange() ? tally.tenantHour() + 1 : tally.tenantHour());
  }

  /** Tell whether it was between these two tallies that the device was closed. */
  public boolean hasClosed(Tally before, Tally after, Instant now) {
    return !devices.isClosed(before.device(), now) && devices.isClosed(after.device(), now);
  }

  /** Return the tally after a right answer that was looked at, on {@code device}. */
  public Tally succeeded(Tally tally, Tried tried, Origin device, Instant now) {
    return new Tally(
        pupils.succeeded(tally.pupil(), tried.origin(), device, now),
        tally.device().without(tried.pupil()),
        tally.group().without(tried.pupil()),
        tally.tenantHour());
  }
}
