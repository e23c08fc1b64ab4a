package io.entsdk.privacy.internal.sweep;

import java.time.Duration;

/**
 * Decides how much the next transaction takes and how long it is put off, from how the last one
 * went: pure, so that an hour of it is tested in no time.
 */
final class Governor {

  /** The rows of the first transaction, which nobody has timed yet. */
  static final Pace FIRST = new Pace(1_000, Duration.ZERO);

  private static final int FEWEST = 50;

  /** However hard the host has it, a day sees tens of millions of rows go. */
  private static final int FEWEST_UNDER_LOAD = 500;

  private static final int MOST = 20_000;

  /** Nobody waits for a lock of ours for longer than half a second. */
  private static final Duration LONGEST = Duration.ofMillis(500);

  /** A transaction that takes longer is given up: its commit has its time, too. */
  private static final Duration PATIENCE = Duration.ofMillis(450);

  /** The fewest rows are worth waiting for, on however slow a database. */
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private Governor() {}

  /**
   * Is how to go on.
   *
   * @param rows how many rows the next transaction takes at most
   * @param pause how long to wait before it
   */
  record Pace(int rows, Duration pause) {}

  /** Return the pace after a transaction that {@code took} so long, under {@code load}. */
  static Pace next(Pace last, Duration took, Load load) {
    if (load.isHigh()) {
      return new Pace(
          Math.min(last.rows(), Math.max(FEWEST_UNDER_LOAD, last.rows() / 2)),
          longer(last.pause()));
    }
    Duration pause = shorter(last.pause());
    return new Pace(
        rows(last.rows(), took), pause.compareTo(load.room()) < 0 ? load.room() : pause);
  }

  /** Return the pace after a transaction that was given up, for a lock or for its time. */
  static Pace afterTrouble(Pace last) {
    return new Pace(bounded(last.rows() / 4L), longer(last.pause()));
  }

  /** Return the pace where others were at work in the place of the next transaction. */
  static Pace afterOthers(Pace last) {
    return new Pace(last.rows(), longer(last.pause()));
  }

  /** Return how long the statements of a transaction over {@code rows} may last together. */
  static Duration patience(int rows) {
    return rows > FEWEST ? PATIENCE : LAST_PATIENCE;
  }

  private static int rows(int last, Duration took) {
    if (took.compareTo(LONGEST) > 0) {
      return bounded(last * SHORTEST.toMillis() / took.toMillis());
    }
    return took.compareTo(SHORTEST) < 0 ? bounded(last * 2L) : last;
  }

  private static int bounded(long rows) {
    return (int) Math.max(FEWEST, Math.min(MOST, rows));
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private static Duration shorter(Duration pause) {
    return pause.compareTo(FIRST_PAUSE) <= 0 ? Duration.ZERO : pause.dividedBy(2);
  }
}
