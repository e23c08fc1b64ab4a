package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.internal.sweep.SlipStretches.Waiting;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what the slip of a school is to hold of rows that wait for its visa, within one unit of
 * work: its own, and those of no school.
 *
 * <p>They weigh what their declared columns hold of text and bytes, or those that go before them.
 * Numbers, dates and ids are not weighed, nor what hangs on a row.
 */
public final class WaitingRows {

  private static final String LONG_COLUMNS =
      """
      select lower(cast(c.column_name as varchar)) from information_schema.columns c
      where c.table_schema = current_schema and lower(cast(c.table_name as varchar)) = cast(?1 as varchar)
        and lower(cast(c.data_type as varchar)) in ('character varying', 'character', 'text',
          'character large object', 'bytea', 'binary varying', 'binary', 'binary large object')
      order by 1""";

  private final Unit unit;
  private final DueRows due;
  private final SlipStretches slips;

  public WaitingRows(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.slips = new SlipStretches(unit, due);
  }

  /**
   * Return a line for each table of which rows are due, not held, and covered by no granted slip.
   */
  public List<SlipLine> of(SchoolId school) {
    return SweptTable.of(unit.kernel()).stream()
        .flatMap(swept -> line(swept, school).stream())
        .toList();
  }

  private Optional<SlipLine> line(SweptTable swept, SchoolId school) {
    List<Waiting> waiting = slips.waitingFor(swept, school);
    VisaForecast visas = new VisaForecast(unit, swept, slips);
    Range rows = waiting.stream().map(visas::uncovered).reduce(Range.NOTHING, Range::and);
    return due.rules()
        .ruleOf(swept, school)
        .flatMap(rule -> SlipLine.of(rule, rows))
        .map(line -> line.weighing(bytes(swept, waiting)));
  }

  private long bytes(SweptTable swept, List<Waiting> waiting) {
    List<String> columns = columns(swept);
    return columns.isEmpty()
        ? 0
        : waiting.stream()
            .flatMap(part -> slips.uncovered(swept, part).stream())
            .mapToLong(stretch -> new SweepCount(unit, swept, stretch).bytes(columns))
            .sum();
  }

  private List<String> columns(SweptTable swept) {
    Set<String> weighed =
        swept.takesRows()
            ? swept.table().columns().stream()
                .map(ColumnDescription::column)
                .collect(Collectors.toSet())
            : Set.copyOf(swept.columns());
    return unit.rows(LONG_COLUMNS, swept.name()).stream()
        .map((Row row) -> row.text(0))
        .filter(weighed::contains)
        .toList();
  }
}
