package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
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
  private final JpaSweeps sweeps;
  private final SweepPolicy policy;

  SweepForecast(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.sweeps = new JpaSweeps(unit);
    this.policy = sweeps.policy().orElse(SweepPolicy.DEFAULT);
  }

  List<PlannedSweep> of(List<SweptTable> tables) {
    return tables.stream().map(this::of).toList();
  }

  private PlannedSweep of(SweptTable swept) {
    Optional<SweepObstacle> obstacle = due.obstacle(swept);
    return due.cutoff(swept)
        .or(() -> due.cutoffBeforeVisa(swept))
        .map(cutoff -> counted(swept, cutoff, obstacle))
        .orElseGet(() -> planned(swept, obstacle, Range.NOTHING, all(swept), 0));
  }

  private PlannedSweep counted(SweptTable swept, Cutoff cutoff, Optional<SweepObstacle> obstacle) {
    SweepCount count = new SweepCount(unit, swept, cutoff.value());
    Range range = cutoff.range(count.range());
    long held = range.due() == 0 ? 0 : range.due() - count.free();
    long rows = count.all();
    return planned(swept, obstacle.or(() -> brake(swept, range.due(), rows)), range, rows, held);
  }

  private Optional<SweepObstacle> brake(SweptTable swept, long due, long rows) {
    Optional<SweepRound> last = sweeps.find(swept.name());
    long usual = last.map(round -> round.usualBy(unit.now())).orElse(0L);
    long meant = last.map(round -> round.counts().confirmed()).orElse(0L);
    return due > meant && policy.brakes(due, rows, usual)
        ? Optional.of(SweepObstacle.BRAKE)
        : Optional.empty();
  }

  private PlannedSweep planned(
      SweptTable swept, Optional<SweepObstacle> obstacle, Range range, long rows, long held) {
    return new PlannedSweep(
        swept.source(),
        swept.name(),
        swept.clock().rule(),
        due.rule(swept),
        obstacle,
        range,
        rows,
        held,
        range.due() == 0 ? "" : statement(swept),
        estimate(swept, range.due() - held));
  }

  private String statement(SweptTable swept) {
    SweepSql sql = new SweepSql(swept);
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

  private long all(SweptTable swept) {
    return new SweepCount(unit, swept, "").all();
  }
}
