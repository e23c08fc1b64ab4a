package io.entsdk.testkit;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what a database says of the tables of a part, all names in lower case: each table once, as
 * it was when it was first asked for.
 */
final class PartSchema {

  private final DatabaseMetaData catalogue;
  private final String schema;
  private final Map<String, List<LiveColumn>> columns = new HashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();
  private final Map<String, List<ForeignKey>> foreignKeys = new HashMap<>();

  PartSchema(Connection connection) throws SQLException {
    this.catalogue = connection.getMetaData();
    this.schema = connection.getSchema();
  }

  /** Is a column as it may be written to. */
  record LiveColumn(String name, String type, int size, boolean nullable, boolean generated) {}

  /** Is a foreign key, each of its columns with the parent's. */
  record ForeignKey(String parent, Map<String, String> columns) {}

  /** Return the tables whose names begin with {@code prefix}, in order. */
  List<String> tables(String prefix) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        catalogue.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        tables.add(lower(rows, "TABLE_NAME"));
      }
    }
    return tables.stream().filter(table -> table.startsWith(prefix)).sorted().toList();
  }

  List<LiveColumn> columns(String table) throws SQLException {
    List<LiveColumn> known = columns.get(table);
    if (known == null) {
      known = readColumns(table);
      columns.put(table, known);
    }
    return known;
  }

  private List<LiveColumn> readColumns(String table) throws SQLException {
    List<LiveColumn> read = new ArrayList<>();
    try (ResultSet rows = catalogue.getColumns(null, schema, stored(table), "%")) {
      while (rows.next()) {
        read.add(
            new LiveColumn(
                lower(rows, "COLUMN_NAME"),
                lower(rows, "TYPE_NAME"),
                rows.getInt("COLUMN_SIZE"),
                rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                "YES".equals(rows.getString("IS_AUTOINCREMENT"))
                    || "YES".equals(rows.getString("IS_GENERATEDCOLUMN"))));
      }
    }
    return List.copyOf(read);
  }

  List<String> columnNames(String table) throws SQLException {
    return columns(table).stream().map(LiveColumn::name).toList();
  }

  Optional<LiveColumn> column(String table, String name) throws SQLException {
    return columns(table).stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** Return the columns of the primary key, in its order. */
  List<String> key(String table) throws SQLException {
    List<String> known = keys.get(table);
    if (known == null) {
      known = readKey(table);
      keys.put(table, known);
    }
    return known;
  }

  private List<String> readKey(String table) throws SQLException {
    SortedMap<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = catalogue.getPrimaryKeys(null, schema, stored(table))) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), lower(rows, "COLUMN_NAME"));
      }
    }
    return List.copyOf(key.values());
  }

  List<ForeignKey> foreignKeys(String table) throws SQLException {
    List<ForeignKey> known = foreignKeys.get(table);
    if (known == null) {
      known = readForeignKeys(table);
      foreignKeys.put(table, known);
    }
    return known;
  }

  private List<ForeignKey> readForeignKeys(String table) throws SQLException {
    Map<String, ForeignKey> read = new LinkedHashMap<>();
    try (ResultSet rows = catalogue.getImportedKeys(null, schema, stored(table))) {
      while (rows.next()) {
        String parent = lower(rows, "PKTABLE_NAME");
        read.computeIfAbsent(
                rows.getString("FK_NAME"), any -> new ForeignKey(parent, new LinkedHashMap<>()))
            .columns()
            .put(lower(rows, "FKCOLUMN_NAME"), lower(rows, "PKCOLUMN_NAME"));
      }
    }
    return List.copyOf(read.values());
  }

  /** Return the columns that come second in an index, after the tenant. */
  List<String> secondColumns(String table) throws SQLException {
    List<String> seconds = new ArrayList<>();
    try (ResultSet rows = catalogue.getIndexInfo(null, schema, stored(table), false, true)) {
      while (rows.next()) {
        if (rows.getInt("ORDINAL_POSITION") == 2) {
          seconds.add(lower(rows, "COLUMN_NAME"));
        }
      }
    }
    return seconds;
  }

  private String stored(String table) throws SQLException {
    return catalogue.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
  }

  private static String lower(ResultSet rows, String label) throws SQLException {
    return rows.getString(label).toLowerCase(Locale.ROOT);
  }
}
