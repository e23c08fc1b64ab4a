package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RuleSimulation.OfTable;
import io.entsdk.privacy.retention.RuleSimulation.Rows;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts what a change of rules does to rows that go by their own age, within one unit of work that
 * changes nothing: four counts along the index of each table.
 */
public final class RowTrial {

  private final Unit unit;
  private final RulesInForce before;
  private final RulesInForce after;

  public RowTrial(Unit unit, RulesInForce before, RulesInForce after) {
    this.unit = unit;
    this.before = before;
    this.after = after;
  }

  /** Count the tables whose rows go by the rule {@code key}, on {@code day} and a year later. */
  public List<OfTable> of(String key, LocalDate day) {
    return SweptTable.of(unit.kernel()).stream()
        .filter(table -> table.clock().rule().equals(key))
        .map(
            table ->
                new OfTable(
                    table.source(), table.name(), rows(table, day), rows(table, day.plusYears(1))))
        .toList();
  }

  private Rows rows(SweptTable table, LocalDate day) {
    return new Rows(due(table, before, day), due(table, after, day));
  }

  /** A rule that lets nothing go by itself makes nothing due. */
  private long due(SweptTable table, RulesInForce rules, LocalDate day) {
    return DueRows.on(day, unit, rules)
        .cutoff(table)
        .map(cutoff -> new SweepCount(unit, table, Stretch.upTo(cutoff)).due())
        .orElse(0L);
  }
}
