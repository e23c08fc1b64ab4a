package io.entsdk.privacy.sweep;

import io.entsdk.privacy.retention.RetentionRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says what a sweep would take from one table.
 *
 * @param source the id of the part that declares it
 * @param rule the key that the table names
 * @param inForce the rule by which the rows are due, with its legal source; of several schools the
 *     one that keeps longest
 * @param obstacle why nothing goes by itself, if so
 * @param range what is due; counted also where it waits for a visa and nothing else
 * @param rows all rows of the tenant
 * @param held how many of those due a hold keeps
 * @param sql the statement that would delete them, piece by piece; empty where nothing is due
 * @param estimate about how long it would take
 */
public record PlannedSweep(
    String source,
    String table,
    String rule,
    Optional<RetentionRule> inForce,
    Optional<SweepObstacle> obstacle,
    Range range,
    long rows,
    long held,
    String sql,
    Duration estimate) {

  /** Return how many rows would go now; 0 where something stands in the way. */
  public long going() {
    return obstacle.isPresent() ? 0 : range.due() - held;
  }

  /**
   * Says which rows are due.
   *
   * @param before the first day of a record that is not due yet; empty if nothing ever is
   * @param oldest the day of the oldest record that is due
   * @param newest the day of the newest one: a recent day deserves a look
   */
  public record Range(
      long due,
      Optional<LocalDate> before,
      Optional<LocalDate> oldest,
      Optional<LocalDate> newest) {

    /** Is of a table of which nothing is ever due. */
    public static final Range NOTHING =
        new Range(0, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
