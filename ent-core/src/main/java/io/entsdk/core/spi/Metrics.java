package io.entsdk.core.spi;

import java.time.Duration;

/**
 * Is told how the SDK's work goes, for a monitoring of the host's: codes, numbers and durations,
 * never who or about whom.
 *
 * <p>Every code comes from a small fixed set, so each can be a tag. Called on the thread that has
 * worked, sometimes within its transaction: return at once, without I/O. What it throws is logged
 * and dropped; nothing that the SDK does depends on it.
 */
public interface Metrics {

  /** Return the stable, unique key of these metrics, such as {@code micrometer}. */
  String id();

  /**
   * Take note of a unit of work; one that joined the host's transaction is over before that is.
   *
   * @param kind {@code joined} or {@code independent}
   * @param failed whether it threw, a refusal included
   */
  default void unit(String kind, boolean failed, Duration took) {}

  /**
   * Take note of a run of a job.
   *
   * @param done how many pieces of work were done, in the job's own unit
   * @param failures how many tenants could not be worked for
   */
  default void job(String job, Duration took, long done, int failures) {}

  /**
   * Take note of what came of something: of a {@code sign-in} {@code accepted}, {@code wait} or
   * {@code ask-teacher}, of a {@code send} {@code released}, {@code waiting} or {@code refused}.
   *
   * <p>Beside these, {@code sign-in-refused} says why a try was not let in ({@code wrong}, {@code
   * waiting}, {@code device-closed}, {@code strangers-closed}, {@code unknown}), and {@code
   * sign-in-unavailable} why one was not looked at ({@code database}, {@code contention}, {@code
   * try-store}, {@code pepper}, {@code hashing}).
   */
  default void outcome(String what, String code) {}

  /** Take note of how long after it happened an event was told to the listener {@code consumer}. */
  default void lag(String consumer, Duration behind) {}
}
