package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.personal.RecordKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Is one walk through a table, from the oldest row to the cutoff.
 *
 * @param of what is walked through
 * @param after where it goes on
 * @param batch how many rows a transaction took last
 * @param endedAt when the last one that was gone through ended
 * @param failed the code or the class of what stopped it, never a message
 */
record SweepRound(
    SweptName of,
    State state,
    String cutoff,
    RecordKey after,
    int batch,
    Counts counts,
    Instant beganAt,
    Optional<Instant> endedAt,
    Optional<String> failed) {

  /** Says how far it is. */
  enum State {
    /** Was never begun. */
    NEW,
    /** Is under way, on any number of nodes. */
    RUNNING,
    /** Has gone through. */
    DONE,
    /** Would take so much that somebody has to say so. */
    BRAKED
  }

  /**
   * Is what it counts.
   *
   * @param due rows that were due when it began
   * @param taken rows that went
   * @param emptied rows that stayed without the people in them
   * @param millis the time of its transactions
   * @param daily rows that go on a usual day; 0 is not known
   * @param confirmed rows of which somebody has said that they are meant; 0 is none
   */
  record Counts(long due, long taken, long emptied, long millis, long daily, long confirmed) {

    /** Return how many rows it is through with. */
    long done() {
      return taken + emptied;
    }
  }

  /** Tell whether there is nothing to be done before {@code other} that is not done. */
  boolean isThrough(String other) {
    return state == State.DONE && cutoff.equals(other);
  }

  boolean isBraked() {
    return state == State.BRAKED;
  }

  boolean isUnderWay(String other) {
    return state == State.RUNNING && cutoff.equals(other);
  }

  /** Return what goes in as many days as have passed since the last round; 0 is not known. */
  long usualBy(Instant now) {
    return endedAt.map(at -> counts.daily() * days(at, now)).orElse(0L);
  }

  /** Return what goes on a usual day, with what this round has taken: a quarter of it counts. */
  long dailyBy(Instant now) {
    if (endedAt.isEmpty()) {
      return 0;
    }
    long today = counts.done() / days(endedAt.get(), now);
    return counts.daily() == 0 ? today : (3 * counts.daily() + today) / 4;
  }

  private static long days(Instant from, Instant until) {
    return Math.max(1, Duration.between(from, until).toDays());
  }
}
