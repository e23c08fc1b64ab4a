package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.RuleSimulation.OfTable;
import io.entsdk.privacy.retention.RuleSimulation.Rows;
import io.entsdk.privacy.retention.RuleSimulation.RowsOfSchool;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Counts what a change of rules does to rows that go by their own age, within one unit of work that
 * changes nothing: four counts along the index of each table, and four by school where its rows
 * belong to schools.
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
        .map(table -> counted(table, day))
        .toList();
  }

  private OfTable counted(SweptTable table, LocalDate day) {
    LocalDate yearOn = day.plusYears(1);
    return new OfTable(
        table.source(), table.name(), rows(table, day), rows(table, yearOn), schools(table, day));
  }

  private Rows rows(SweptTable table, LocalDate day) {
    return new Rows(due(table, before, day), due(table, after, day));
  }

  /** A rule that lets nothing go by itself makes nothing due. */
  private long due(SweptTable table, RulesInForce rules, LocalDate day) {
    return DueRows.on(day, unit, rules)
        .free(table)
        .map(stretch -> new SweepCount(unit, table, stretch).due())
        .orElse(0L);
  }

  private List<RowsOfSchool> schools(SweptTable table, LocalDate day) {
    return table.path().map(path -> schools(table, path, day)).orElse(List.of());
  }

  private List<RowsOfSchool> schools(SweptTable table, SchoolPath path, LocalDate day) {
    BySchool atOnce = bySchool(table, path, day);
    BySchool withinAYear = bySchool(table, path, day.plusYears(1));
    TreeSet<SchoolId> schools = new TreeSet<>(Comparator.comparing(SchoolId::value));
    schools.addAll(atOnce.schools());
    schools.addAll(withinAYear.schools());
    return schools.stream()
        .map(school -> new RowsOfSchool(school, atOnce.of(school), withinAYear.of(school)))
        .toList();
  }

  private BySchool bySchool(SweptTable table, SchoolPath path, LocalDate day) {
    return new BySchool(due(table, path, before, day), due(table, path, after, day));
  }

  private Map<SchoolId, Long> due(
      SweptTable table, SchoolPath path, RulesInForce rules, LocalDate day) {
    return DueRows.on(day, unit, rules)
        .free(table)
        .map(stretch -> new SweepCount(unit, table, stretch).dueBySchool(path))
        .orElse(Map.of());
  }

  /** Counts what is due of each school, without the change and with it. */
  private record BySchool(Map<SchoolId, Long> before, Map<SchoolId, Long> after) {

    private TreeSet<SchoolId> schools() {
      TreeSet<SchoolId> all = new TreeSet<>(Comparator.comparing(SchoolId::value));
      all.addAll(before.keySet());
      all.addAll(after.keySet());
      return all;
    }

    private Rows of(SchoolId school) {
      return new Rows(before.getOrDefault(school, 0L), after.getOrDefault(school, 0L));
    }
  }
}
