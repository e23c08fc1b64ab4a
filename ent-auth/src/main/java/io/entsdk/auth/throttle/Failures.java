package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the failures that are counted against a device, or against strangers in a class.
 *
 * @param recent the failures, oldest first, each with a mark that stands for the pupil
 * @param closedAt when it was closed; {@link Instant#EPOCH} when it is not
 */
public record Failures(List<Mistake> recent, Instant closedAt) {

  /** The failures where nobody has failed. */
  public static final Failures NONE = new Failures(List.of(), Instant.EPOCH);

  public Failures {
    recent = List.copyOf(recent);
  }

  /** Return those within {@code span} before {@code now}; none of a clock that went back since. */
  Stream<Mistake> within(Duration span, Instant now) {
    return recent.stream().filter(one -> Clocks.isWithin(one.at(), span, now));
  }

  /** Return these failures without those of one pupil, who has got in after all. */
  Failures without(String pupil) {
    return new Failures(
        recent.stream().filter(one -> !one.mark().equals(pupil)).toList(), closedAt);
  }
}
