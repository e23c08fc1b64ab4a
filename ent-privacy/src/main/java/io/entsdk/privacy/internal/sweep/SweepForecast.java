package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import io.entsdk.privacy.sweep.PlannedSweep.Visas;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
   * Is what is counted of a table.
   *
   * @param shown the stretch by which its statement is shown
   */
  private record Counted(Range range, long rows, long held, Stretch shown) {

    long free() {
      return range.due() - held;
    }
  }

  List<PlannedSweep> of(List<SweptTable> tables) {
    return tables.stream().map(this::of).toList();
  }

  private PlannedSweep of(SweptTable swept) {
    return due.cutoff(swept)
        .map(until -> going(swept, counted(swept, until)))
        .or(() -> due.cutoffBeforeVisa(swept).map(until -> waiting(swept, until)))
        .orElseGet(() -> idle(swept));
  }

  private Counted counted(SweptTable swept, Cutoff until) {
    Stretch all = Stretch.upTo(until);
    SweepCount count = new SweepCount(unit, swept, all);
    Range range = until.range(count.range());
    long held = range.due() == 0 ? 0 : range.due() - count.free();
    return new Counted(range, SweepCount.all(unit, swept), held, all);
  }

  private PlannedSweep going(SweptTable swept, Counted counted) {
    return planned(swept, brake(swept, counted.range().due(), counted.rows()), counted, Visas.NONE);
  }

  private Optional<SweepObstacle> brake(SweptTable swept, long due, long rows) {
    Optional<SweepRound> last = sweeps.find(swept.name());
    long usual = last.map(round -> round.usualBy(unit.now())).orElse(0L);
    long meant = last.map(round -> round.counts().confirmed()).orElse(0L);
    return due > meant && policy.brakes(due, rows, usual)
        ? Optional.of(SweepObstacle.BRAKE)
        : Optional.empty();
  }

  /** What a granted slip covers goes; the rest is told with the slips that are to cover it. */
  private PlannedSweep waiting(SweptTable swept, Cutoff until) {
    Counted counted = counted(swept, until);
    Visas visas =
        counted.free() == 0 ? Visas.NONE : new VisaForecast(unit, swept, slips).of(counted.shown());
    boolean covered = counted.free() > 0 && visas.waiting().due() == 0;
    Stretch shown = slips.granted(swept).stream().findFirst().orElse(counted.shown());
    return planned(
        swept,
        covered ? Optional.empty() : Optional.of(SweepObstacle.AWAITS_CLEARANCE),
        new Counted(counted.range(), counted.rows(), counted.held(), shown),
        visas);
  }

  private PlannedSweep idle(SweptTable swept) {
    return new PlannedSweep(
        swept.source(),
        swept.name(),
        swept.clock().rule(),
        due.rule(swept),
        due.obstacle(swept),
        Range.NOTHING,
        SweepCount.all(unit, swept),
        0,
        Visas.NONE,
        "",
        Duration.ZERO);
  }

  private PlannedSweep planned(
      SweptTable swept, Optional<SweepObstacle> obstacle, Counted counted, Visas visas) {
    return new PlannedSweep(
        swept.source(),
        swept.name(),
        swept.clock().rule(),
        due.rule(swept),
        obstacle,
        counted.range(),
        counted.rows(),
        counted.held(),
        visas,
        counted.range().due() == 0 ? "" : statement(swept, counted.shown()),
        estimate(swept, counted.free() - visas.waiting().due()));
  }

  private String statement(SweptTable swept, Stretch stretch) {
    SweepSql sql = new SweepSql(swept, stretch);
    return unit.dialect() == Dialect.POSTGRESQL && !swept.isParent()
        ? sql.taking(false, Governor.FIRST.rows())
        : sql.deleting();
  }

  /** Reckon with the speed of the last sweep of the table. */
  private Duration estimate(SweptTable swept, long rows) {
    return sweeps
        .find(swept.name())
        .map(SweepRound::counts)
        .filter(last -> last.taken() > 0)
        .map(last -> Duration.ofMillis(rows * Math.max(1, last.millis()) / last.taken()))
        .orElseGet(() -> Duration.ofMillis(rows * 1_000 / ROWS_A_SECOND));
  }
}
