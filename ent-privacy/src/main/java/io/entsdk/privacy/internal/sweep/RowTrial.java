package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RuleSimulation.OfTable;
import io.entsdk.privacy.retention.RuleSimulation.Rows;
import io.entsdk.privacy.retention.RuleSimulation.RowsOfSchool;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what a change of rules does to rows that go by their own age, and to what goes before
 * them, within one unit of work that changes nothing: four counts along the index of each table,
 * and four by school where its rows belong to schools, or are about people.
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

  /**
   * Count the tables whose rows, or columns, go by the rule {@code key}, on {@code day} and a year
   * later.
   */
  public List<OfTable> of(String key, LocalDate day) {
    return SweptTable.of(unit.kernel()).stream()
        .filter(table -> table.clock().rule().equals(key))
        .map(table -> counted(table, day))
        .toList();
  }

  private OfTable counted(SweptTable table, LocalDate day) {
    LocalDate yearOn = day.plusYears(1);
    return new OfTable(
        table.source(),
        table.name(),
        table.columns(),
        rows(table, day),
        rows(table, yearOn),
        schools(table, day));
  }

  private Rows rows(SweptTable table, LocalDate day) {
    return new Rows(due(table, before, day), due(table, after, day));
  }

  private long due(SweptTable table, RulesInForce rules, LocalDate day) {
    return counts(table, rules, day).mapToLong(SweepCount::due).sum();
  }

  private List<RowsOfSchool> schools(SweptTable table, LocalDate day) {
    BySchool atOnce = bySchool(table, day);
    BySchool withinAYear = bySchool(table, day.plusYears(1));
    return Stream.of(atOnce, withinAYear)
        .flatMap(BySchool::schools)
        .distinct()
        .sorted(Comparator.comparing(SchoolId::value))
        .map(school -> new RowsOfSchool(school, atOnce.of(school), withinAYear.of(school)))
        .toList();
  }

  private BySchool bySchool(SweptTable table, LocalDate day) {
    return new BySchool(dueBySchool(table, before, day), dueBySchool(table, after, day));
  }

  private Map<SchoolId, Long> dueBySchool(SweptTable table, RulesInForce rules, LocalDate day) {
    return counts(table, rules, day)
        .flatMap(count -> count.dueBySchool().entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum));
  }

  /** Count by {@code rules}: one that lets nothing go by itself makes nothing due. */
  private Stream<SweepCount> counts(SweptTable table, RulesInForce rules, LocalDate day) {
    return DueRows.on(day, unit, rules).free(table).stream()
        .map(stretch -> new SweepCount(unit, table, stretch));
  }

  /** Counts what is due of each school, without the change and with it. */
  private record BySchool(Map<SchoolId, Long> before, Map<SchoolId, Long> after) {

    private Stream<SchoolId> schools() {
      return Stream.of(before, after).flatMap(counts -> counts.keySet().stream());
    }

    private Rows of(SchoolId school) {
      return new Rows(before.getOrDefault(school, 0L), after.getOrDefault(school, 0L));
    }
  }
}
