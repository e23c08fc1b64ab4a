package io.entsdk.privacy.internal;

import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is what the database says of its own tables: names in lower case, of the current schema alone.
 *
 * @param columns the columns of each table, in their order
 */
public record LiveSchema(Map<String, Set<String>> columns) {

  /**
   * Read every table that begins with {@code ent_} and those of {@code others} that exist, in one
   * statement.
   */
  public static LiveSchema read(Unit unit, Collection<String> others) {
    String sql =
        """
        select lower(cast(c.table_name as varchar)), lower(cast(c.column_name as varchar))
        from information_schema.columns c
        join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = current_schema and t.table_type = 'BASE TABLE'
          and (lower(cast(c.table_name as varchar)) like 'ent~_%%' escape '~'
            or lower(cast(c.table_name as varchar)) in (
              select given.name from unnest(%s) as given (name)))
        order by c.table_name, c.ordinal_position"""
            .formatted(unit.dialect().arrayOf(ColumnType.TEXT, 1));
    Map<String, Set<String>> columns = new LinkedHashMap<>();
    for (Row row : unit.rows(sql, ColumnType.TEXT.toParameter(others))) {
      columns.computeIfAbsent(row.text(0), any -> new LinkedHashSet<>()).add(row.text(1));
    }
    return new LiveSchema(columns);
  }

  public Set<String> tables() {
    return columns.keySet();
  }

  public boolean has(String table) {
    return columns.containsKey(table);
  }

  /** Return the columns of {@code table}, none if it does not exist. */
  public Set<String> columnsOf(String table) {
    return columns.getOrDefault(table, Set.of());
  }

  /**
   * Return how many rows of {@code table} the tenant has, by one statement along its primary key;
   * empty if the table does not exist or does not say whose its rows are.
   */
  public OptionalLong count(Unit unit, String table) {
    Optional<String> tenant =
        Stream.of("tenant", "tenant_id").filter(columnsOf(table)::contains).findFirst();
    return tenant
        .map(column -> rowsOf(unit, table, column))
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** Count; both names are the database's own, for {@link #columnsOf} holds them. */
  private static long rowsOf(Unit unit, String table, String column) {
    return unit.rows(
            "select count(*) from %s where %s = cast(?1 as int)".formatted(table, column),
            unit.tenantId().value())
        .get(0)
        .bigint(0);
  }
}
