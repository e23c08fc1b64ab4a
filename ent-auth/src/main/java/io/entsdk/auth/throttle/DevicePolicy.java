package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides when a device has failed too often to be a child's: then nothing is looked at there until
 * somebody who teaches has tapped it free, and nobody else notices.
 *
 * @param pupils on how many different pupils it may not fail within {@code span}
 * @param failures how many failures within {@code span} are still a child's
 * @param closed how long it is closed where nobody taps
 */
public record DevicePolicy(int pupils, int failures, Duration span, Duration closed) {

  /**
   * The numbers of {@code pupil-auth.md} 4.6, rule 5; how long it lasts without a tap is our own
   * choice: as long as a stranger's longest wait.
   */
  public static final DevicePolicy STANDARD =
      new DevicePolicy(4, 10, Duration.ofMinutes(10), Duration.ofHours(6));

  /** Tell whether nothing is looked at on the device {@code now}. */
  public boolean isClosed(Failures device, Instant now) {
    return Clocks.isWithin(device.closedAt(), closed, now);
  }

  /** Return the failures after one more on {@code pupil}. */
  public Failures failed(Failures device, String pupil, Instant now) {
    List<Mistake> recent =
        Stream.concat(device.within(span, now), Stream.of(new Mistake(pupil, now))).toList();
    boolean many =
        recent.size() > failures || recent.stream().map(Mistake::mark).distinct().count() >= pupils;
    return many ? new Failures(List.of(), now) : new Failures(recent, Instant.EPOCH);
  }
}
