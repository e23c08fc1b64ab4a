package io.entsdk.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.testkit.PartSchema.LiveColumn;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is every row that one tenant has in the tables of a part, and every row of a table that knows no
 * tenant; each column as the database writes it as text, and bytes as the text that they spell.
 */
final class PartRows {

  private final Map<String, List<Map<String, @Nullable String>>> byTable;

  private PartRows(Map<String, List<Map<String, @Nullable String>>> byTable) {
    this.byTable = byTable;
  }

  static PartRows read(Ent ent, String prefix, TenantId tenant) {
    Map<String, List<Map<String, @Nullable String>>> rows = new TreeMap<>();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      PartSchema schema = new PartSchema(connection);
      for (String table : schema.tables(prefix)) {
        rows.put(table, rows(statement, table, schema.columns(table), tenant));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The rows of " + prefix + " could not be read", e);
    }
    return new PartRows(rows);
  }

  private static List<Map<String, @Nullable String>> rows(
      Statement statement, String table, List<LiveColumn> columns, TenantId tenant)
      throws SQLException {
    String texts =
        columns.stream()
            .map(column -> "cast(" + column.name() + " as varchar)")
            .collect(Collectors.joining(", "));
    boolean isShared = columns.stream().anyMatch(column -> column.name().equals("tenant"));
    String own = isShared ? " where tenant = " + tenant.value() : "";
    List<Map<String, @Nullable String>> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery("select " + texts + " from " + table + own)) {
      while (found.next()) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i).name(), found.getString(i + 1));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Return the rows of {@code table}, to be changed as a model of it. */
  List<Map<String, @Nullable String>> of(String table) {
    return byTable.getOrDefault(table, new ArrayList<>());
  }

  /** Return a copy, to be changed as a model. */
  PartRows copy() {
    Map<String, List<Map<String, @Nullable String>>> copy = new TreeMap<>();
    byTable.forEach(
        (table, rows) ->
            copy.put(
                table,
                new ArrayList<>(
                    rows.stream()
                        .<Map<String, @Nullable String>>map(LinkedHashMap::new)
                        .toList())));
    return new PartRows(copy);
  }

  /** Return the rows of the tables whose names begin with one of {@code beginnings}. */
  PartRows only(Set<String> beginnings) {
    return filtered(table -> beginnings.stream().anyMatch(table::startsWith));
  }

  /** Return the rows of all other tables. */
  PartRows without(Set<String> beginnings) {
    return filtered(table -> beginnings.stream().noneMatch(table::startsWith));
  }

  private PartRows filtered(Predicate<String> kept) {
    Map<String, List<Map<String, @Nullable String>>> some = new TreeMap<>(byTable);
    some.keySet().removeIf(kept.negate());
    return new PartRows(some);
  }

  /** Return what is here and not in {@code other}, a line a row. */
  List<String> missingIn(PartRows other) {
    List<String> missing = new ArrayList<>(lines());
    other.lines().forEach(missing::remove);
    return missing;
  }

  /** Return what is here and not in {@code other}, and the other way round, a line a row. */
  List<String> differenceTo(PartRows other) {
    return Stream.concat(
            missingIn(other).stream().map(line -> "too much: " + line),
            other.missingIn(this).stream().map(line -> "missing: " + line))
        .toList();
  }

  private List<String> lines() {
    return byTable.entrySet().stream()
        .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + " " + row))
        .toList();
  }

  /** Return where any value holds {@code token}, as text or as bytes, as table and column. */
  List<String> placesOf(String token) {
    String bytes = HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8));
    return byTable.entrySet().stream()
        .flatMap(
            table ->
                table.getValue().stream()
                    .flatMap(row -> row.entrySet().stream())
                    .filter(cell -> holds(cell.getValue(), token, bytes))
                    .map(cell -> table.getKey() + "." + cell.getKey()))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean holds(@Nullable String value, String token, String bytes) {
    return value != null
        && (value.contains(token) || (value.startsWith("\\x") && value.contains(bytes)));
  }
}
