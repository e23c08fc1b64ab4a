package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.sweep.SlipStretches.Waiting;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import io.entsdk.privacy.sweep.PlannedSweep.Visas;
import io.entsdk.privacy.sweep.SlipRows;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out what a sweep would take, within one unit of work that changes nothing. */
final class SweepForecast {

  /** What a small machine has done of tables that were never swept; see the benchmarks. */
  private static final long ROWS_A_SECOND = 20_000;

  private final Unit unit;
  private final DueRows due;
  private final SlipStretches slips;
  private final JpaSweeps sweeps;
  private final SweepPolicy policy;

  SweepForecast(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.slips = new SlipStretches(unit, due);
    this.sweeps = new JpaSweeps(unit);
    this.policy = sweeps.policy().orElse(SweepPolicy.DEFAULT);
  }

  /**
   * Is what is counted of due rows.
   *
   * @param visas what of them waits for one
   * @param emptied how many would stay now, without anybody
   * @param shown the stretch by which their statement is shown
   */
  private record Counted(Range range, long held, Visas visas, long emptied, Stretch shown) {

    static Counted of(Stretch shown, Range range, long held, Range waits) {
      long going = range.due() - held - waits.due();
      Visas visas = new Visas(waits, List.of());
      return new Counted(range, held, visas, shown.isEmptying() ? going : 0, shown);
    }

    long going() {
      return range.due() - held - visas.waiting().due();
    }

    Counted and(Counted other) {
      Visas both = new Visas(visas.waiting().and(other.visas.waiting()), visas.lines());
      return new Counted(
          range.and(other.range), held + other.held, both, emptied + other.emptied, shown(other));
    }

    /** Nothing is shown of what nothing is due of. */
    private Stretch shown(Counted other) {
      return range.due() == 0 ? other.shown : shown;
    }

    /** Return this with the {@code lines} of slips that name due rows. */
    Counted named(List<SlipRows> lines) {
      return new Counted(range, held, new Visas(visas.waiting(), lines), emptied, shown);
    }
  }

  List<PlannedSweep> of(List<SweptTable> tables) {
    return tables.stream().map(this::of).toList();
  }

  private PlannedSweep of(SweptTable swept) {
    List<Counted> free = due.free(swept).stream().map(all -> counted(swept, all)).toList();
    long unasked = free.stream().mapToLong(counted -> counted.range().due()).sum();
    List<Waiting> parts = slips.waiting(swept);
    List<Counted> waiting = parts.stream().map(part -> waiting(swept, part)).toList();
    boolean anyWaits = waiting.stream().anyMatch(counted -> counted.range().due() > counted.held());
    List<SlipRows> lines = anyWaits ? visas(swept).lines(parts) : List.of();
    return Stream.concat(free.stream(), waiting.stream())
        .reduce(Counted::and)
        .map(all -> planned(swept, all.named(lines), unasked))
        .orElseGet(() -> idle(swept));
  }

  private Counted counted(SweptTable swept, Stretch all) {
    SweepCount count = new SweepCount(unit, swept, all);
    Range range = count.range();
    long held = range.due() == 0 ? 0 : range.due() - count.free();
    return Counted.of(all, range, held, Range.NOTHING);
  }

  /** What a granted slip covers goes; the rest is told with the slips that are to cover it. */
  private Counted waiting(SweptTable swept, Waiting part) {
    Counted counted = counted(swept, part.stretch());
    Range waits = counted.going() == 0 ? Range.NOTHING : visas(swept).uncovered(part);
    Stretch shown = slips.granted(swept, part).stream().findFirst().orElse(part.stretch());
    return Counted.of(shown, counted.range(), counted.held(), waits);
  }

  private VisaForecast visas(SweptTable swept) {
    return new VisaForecast(unit, swept, slips);
  }

  private PlannedSweep planned(SweptTable swept, Counted counted, long unasked) {
    long rows = SweepCount.all(unit, swept);
    Optional<SweepObstacle> brake = brake(swept, unasked, rows);
    return new PlannedSweep(
        swept.source(),
        swept.name(),
        swept.clock().rule(),
        swept.columns(),
        due.rules().rule(swept),
        brake.or(() -> stays(swept, counted)),
        counted.range(),
        rows,
        counted.held(),
        brake.isPresent() ? 0 : counted.emptied(),
        counted.visas(),
        counted.range().due() == 0 ? "" : statement(swept, counted.shown()),
        estimate(swept, counted.going()));
  }

  private Optional<SweepObstacle> brake(SweptTable swept, long due, long rows) {
    Optional<SweepRound> last = sweeps.find(swept.sweptName());
    long usual = last.map(round -> round.usualBy(unit.now())).orElse(0L);
    long meant = last.map(round -> round.counts().confirmed()).orElse(0L);
    return due > meant && policy.brakes(due, rows, usual)
        ? Optional.of(SweepObstacle.BRAKE)
        : Optional.empty();
  }

  /** Where each row that waits has its visa nothing stands in the way of the table. */
  private Optional<SweepObstacle> stays(SweptTable swept, Counted counted) {
    boolean covered =
        counted.visas().lines().stream().anyMatch(SlipRows::granted)
            && counted.visas().waiting().due() == 0;
    return due.rules()
        .obstacle(swept)
        .filter(why -> why != SweepObstacle.AWAITS_CLEARANCE || !covered);
  }

  private PlannedSweep idle(SweptTable swept) {
    return new PlannedSweep(
        swept.source(),
        swept.name(),
        swept.clock().rule(),
        swept.columns(),
        due.rules().rule(swept),
        due.rules().obstacle(swept),
        Range.NOTHING,
        SweepCount.all(unit, swept),
        0,
        0,
        Visas.NONE,
        "",
        Duration.ZERO);
  }

  private String statement(SweptTable swept, Stretch stretch) {
    SweepSql sql = new SweepSql(swept, stretch);
    RowEnd end = stretch.end(swept);
    if (!end.isOfRow()) {
      return sql.endingDependents(end.dependents().get(0), Governor.FIRST.rows(), unit.dialect());
    }
    return unit.dialect() == Dialect.POSTGRESQL && !swept.isParent()
        ? sql.taking(Leg.FIRST, Governor.FIRST.rows())
        : sql.ending(unit.dialect());
  }

  /** Reckon with the speed of the last sweep of the table. */
  private Duration estimate(SweptTable swept, long rows) {
    return sweeps
        .find(swept.sweptName())
        .map(SweepRound::counts)
        .filter(last -> last.done() > 0)
        .map(last -> Duration.ofMillis(rows * Math.max(1, last.millis()) / last.done()))
        .orElseGet(() -> Duration.ofMillis(rows * 1_000 / ROWS_A_SECOND));
  }
}
