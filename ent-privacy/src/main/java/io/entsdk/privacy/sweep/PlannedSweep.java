package io.entsdk.privacy.sweep;

import io.entsdk.privacy.retention.RetentionRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Says what a sweep would take from one table, of the rows of each school by the rule of that one.
 *
 * @param source the id of the part that declares it
 * @param rule the key that the table names, or that its columns do
 * @param columns what is emptied of the rows before they go, by a rule of its own; columns of what
 *     hangs on the rows by their table as well; none where the rows themselves are meant
 * @param inForce the rule by which the rows are due, with its legal source; of several schools the
 *     one that keeps longest
 * @param obstacle why not all of it goes by itself, if so; it may stand in the way of one school's
 *     rows alone
 * @param range what is due; counted also where it waits for a visa and nothing else
 * @param emptied how many of those that would go now stay as rows, without the people in them,
 *     where so says the rule ({@code ANONYMISE}), or without the columns
 * @param visas what of it slips let go, or are to
 * @param rows all rows of the tenant
 * @param held how many of those due a hold keeps
 * @param sql the statement that would delete them, piece by piece; empty where nothing is due
 * @param estimate about how long it would take
 */
public record PlannedSweep(
    String source,
    String table,
    String rule,
    List<String> columns,
    Optional<RetentionRule> inForce,
    Optional<SweepObstacle> obstacle,
    Range range,
    long rows,
    long held,
    long emptied,
    Visas visas,
    String sql,
    Duration estimate) {

  public PlannedSweep {
    columns = List.copyOf(columns);
  }

  /**
   * Return how many rows would go now, or stay emptied: where visas are awaited, those that have
   * one.
   */
  public long going() {
    boolean stopped = obstacle.filter(SweepObstacle.BRAKE::equals).isPresent();
    return stopped ? 0 : range.due() - held - visas.waiting().due();
  }

  /**
   * Says which rows are due.
   *
   * @param before the first day of a record that is not due yet, of the school that keeps shortest;
   *     empty if nothing ever is
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

    /** Return what is due here or in {@code other}, which have no row in common. */
    public Range and(Range other) {
      return new Range(
          due + other.due,
          either(before, other.before, BinaryOperator.maxBy(Comparator.naturalOrder())),
          either(oldest, other.oldest, BinaryOperator.minBy(Comparator.naturalOrder())),
          either(newest, other.newest, BinaryOperator.maxBy(Comparator.naturalOrder())));
    }

    private static Optional<LocalDate> either(
        Optional<LocalDate> one, Optional<LocalDate> other, BinaryOperator<LocalDate> of) {
      return Stream.of(one, other).flatMap(Optional::stream).reduce(of);
    }
  }

  /**
   * Says what slips have to do with rows that wait for a visa and nothing else.
   *
   * @param waiting what is due, not held, and covered by no granted slip
   * @param lines the lines of slips that name due rows, the oldest slip first, but those that were
   *     refused; a row that several name counts for each
   */
  public record Visas(Range waiting, List<SlipRows> lines) {

    /** Is of a table whose rows wait for no visa. */
    public static final Visas NONE = new Visas(Range.NOTHING, List.of());

    public Visas {
      lines = List.copyOf(lines);
    }
  }
}
