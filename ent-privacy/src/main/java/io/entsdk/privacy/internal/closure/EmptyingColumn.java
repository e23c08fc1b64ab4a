package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes from all rows of a tenant what they say in one column: whom or what they refer to, and all
 * that tells about it.
 *
 * @param values what is set, in SQL
 */
record EmptyingColumn(String table, String column, String values) implements ClosingStep {

  /** Let rows refer to nothing by {@code key}, which may be empty. */
  static Stream<EmptyingColumn> of(ForeignKey key) {
    return key.nullable().map(name -> new EmptyingColumn(key.table(), name, name + " = null"));
  }

  /**
   * Take the names of people from rows that stay, but where the name is declared to outlive them.
   */
  static Stream<EmptyingColumn> ofNames(TableDescription table) {
    return table.subjects().stream()
        .filter(column -> table.tie(column).erasure() != ErasureMethod.KEEP)
        .map(column -> new EmptyingColumn(table.table(), column, values(table, column)));
  }

  private static String values(TableDescription table, String subject) {
    return table.columnsAbout(subject).stream()
        .filter(
            column -> column.column().equals(subject) || column.erasure() == ErasureMethod.REDACT)
        .map(column -> column.column() + " = " + nothing(table, column.column()))
        .collect(Collectors.joining(", "));
  }

  private static String nothing(TableDescription table, String column) {
    String text = table.terms().emptied().get(column);
    return text == null ? "null" : "'" + text.replace("'", "''") + "'";
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    int changed = unit.update(sql(unit.dialect()), unit.tenantId().value());
    return Taken.rows(0, changed < ROWS);
  }

  private String sql(Dialect dialect) {
    String chosen =
        "d.tenant = cast(?1 as int) and d.%s is not null%s fetch first %d rows only"
            .formatted(column, UNLESS_HELD, ROWS);
    return dialect == Dialect.POSTGRESQL
        ? "update %1$s set %2$s where tenant = cast(?1 as int) and ctid = any(array(select d.ctid from %1$s d where %3$s))"
            .formatted(table, values, chosen)
        : "update %s d set %s where %s".formatted(table, values, chosen);
  }
}
