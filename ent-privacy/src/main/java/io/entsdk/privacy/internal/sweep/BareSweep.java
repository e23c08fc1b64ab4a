package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.KeyColumn;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Is a table that is swept and to whose due rows no index leads: each transaction of a sweep reads
 * all of it.
 *
 * @param source the id of the part that declares it
 * @param remedy the statement that adds the index
 */
public record BareSweep(String source, String table, String remedy) {

  /** An index leads there that begins with the tenant and the column of the clock. */
  private static final String SERVED =
      """
      select given.name from unnest(%s, %s) as given (name, clock)
      join pg_class t on t.relname = given.name
      join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema
      join pg_index i on i.indrelid = t.oid and i.indisvalid and i.indpred is null
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] and a.attname = 'tenant'
      join pg_attribute b on b.attrelid = t.oid and b.attnum = i.indkey[1] and b.attname = given.clock""";

  /** Return those there are on PostgreSQL, by one statement if any table is swept at all. */
  public static List<BareSweep> among(Unit unit) {
    List<SweptTable> swept =
        SweptTable.of(unit.kernel()).stream().filter(SweptTable::takesRows).toList();
    if (unit.dialect() != Dialect.POSTGRESQL || swept.isEmpty()) {
      return List.of();
    }
    Dialect dialect = unit.dialect();
    String sql =
        SERVED.formatted(dialect.arrayOf(ColumnType.TEXT, 1), dialect.arrayOf(ColumnType.TEXT, 2));
    Set<String> served =
        unit
            .rows(sql, names(swept, SweptTable::name), names(swept, one -> one.clock().column()))
            .stream()
            .map(row -> row.text(0))
            .collect(Collectors.toSet());
    return swept.stream()
        .filter(one -> !served.contains(one.name()))
        .map(one -> new BareSweep(one.source(), one.name(), remedy(one)))
        .toList();
  }

  private static Object names(List<SweptTable> swept, Function<SweptTable, String> name) {
    return ColumnType.TEXT.toParameter(swept.stream().map(name).toList());
  }

  private static String remedy(SweptTable one) {
    String key =
        one.table().key().stream().map(KeyColumn::column).collect(Collectors.joining(", "));
    return "create index on %s (tenant, %s, %s)".formatted(one.name(), one.clock().column(), key);
  }
}
