package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weighs the rows of a table that wait for a visa, within one unit of work: what their declared
 * columns hold of text and bytes. Numbers, dates and ids are not weighed, nor what hangs on a row.
 */
public final class WaitingBytes {

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

  public WaitingBytes(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.slips = new SlipStretches(unit, due);
  }

  /** Weigh what is due of {@code table}, not held, and covered by no granted slip. */
  public long of(String table) {
    return SweptTable.of(unit.kernel()).stream()
        .filter(swept -> swept.name().equals(table))
        .mapToLong(this::of)
        .sum();
  }

  private long of(SweptTable swept) {
    List<String> columns = columns(swept);
    return columns.isEmpty()
        ? 0
        : due.beforeVisa(swept).stream()
            .flatMap(all -> all.without(slips.granted(swept)).stream())
            .mapToLong(stretch -> new SweepCount(unit, swept, stretch).bytes(columns))
            .sum();
  }

  private List<String> columns(SweptTable swept) {
    Set<String> declared =
        swept.table().columns().stream().map(ColumnDescription::column).collect(Collectors.toSet());
    return unit.rows(LONG_COLUMNS, swept.name()).stream()
        .map((Row row) -> row.text(0))
        .filter(declared::contains)
        .toList();
  }
}
