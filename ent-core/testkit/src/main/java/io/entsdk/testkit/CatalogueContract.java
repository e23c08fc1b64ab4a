package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Looks at every table of every jar on the class path: of core in its own testkit, of a feature
 * beside core in that feature's, so that a table added later is looked at too.
 *
 * <p>A subclass is {@code @EachDatabase} and returns its parameter.
 */
public abstract class CatalogueContract {

  /** The table of due work is read across tenants on purpose. */
  private static final Set<String> NOT_LED_BY_THE_TENANT = Set.of("ent_core_due");

  private static final String KEYS_WITH_YOUNGER_INDEXES =
      """
      select of_table.relname from pg_index key join pg_class of_table on of_table.oid = key.indrelid
      where key.indisprimary and of_table.relname like 'ent\\_%'
        and exists (select 1 from pg_index other
          where other.indrelid = key.indrelid and other.indexrelid > key.indexrelid)
      order by of_table.relname""";

  protected CatalogueContract() {}

  /** Return the database to look at. */
  protected abstract Database database();

  @Test
  void everyKeyAndIndexBeginsWithTheTenant() throws SQLException {
    List<String> others = new ArrayList<>();
    try (Ent ent = Ent.on(database());
        Connection connection = ent.dataSource().getConnection()) {
      DatabaseMetaData catalogue = connection.getMetaData();
      Set<String> tables = tables(catalogue);
      assertFalse(tables.isEmpty());
      for (String table : tables) {
        collectIndexes(catalogue, table, others);
        collectForeignKeys(catalogue, table, others);
      }
    }
    assertEquals(List.of(), others);
  }

  @Test
  void everyForeignKeyIsIndexed() throws SQLException {
    List<String> bare = new ArrayList<>();
    try (Ent ent = Ent.on(database());
        Connection connection = ent.dataSource().getConnection()) {
      DatabaseMetaData catalogue = connection.getMetaData();
      for (String table : tables(catalogue)) {
        Set<String> indexes = new TreeSet<>(indexes(catalogue, table).values());
        for (String key : foreignKeys(catalogue, table).values()) {
          if (indexes.stream().noneMatch(index -> (index + ",").startsWith(key + ","))) {
            bare.add(table + "(" + key + ")");
          }
        }
      }
    }
    assertEquals(List.of(), bare);
  }

  /**
   * Asserts that on PostgreSQL each primary key was made last: of indexes that look alike before
   * the first statistics, its planner takes the youngest. H2 has no such habit.
   */
  @Test
  void noIndexIsYoungerThanItsPrimaryKey() throws SQLException {
    if (database() == Database.H2) {
      return;
    }
    List<String> overtaken = new ArrayList<>();
    try (Ent ent = Ent.on(database());
        Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(KEYS_WITH_YOUNGER_INDEXES)) {
      while (rows.next()) {
        overtaken.add(rows.getString(1));
      }
    }
    assertEquals(List.of(), overtaken);
  }

  /** Asserts that it is known of every row of a school to which one it belongs. */
  @Test
  void whateverLeadsToASchoolSaysSo() {
    try (Ent ent = Ent.on(database())) {
      assertEquals(List.of(), new SchoolColumns(ent).findings());
    }
  }

  private void collectIndexes(DatabaseMetaData catalogue, String table, List<String> others)
      throws SQLException {
    indexes(catalogue, table).forEach((name, columns) -> collect(table, name, columns, others));
  }

  private void collectForeignKeys(DatabaseMetaData catalogue, String table, List<String> others)
      throws SQLException {
    foreignKeys(catalogue, table).forEach((name, columns) -> collect(table, name, columns, others));
  }

  private static void collect(String table, String name, String columns, List<String> others) {
    if (!columns.startsWith("tenant") && !NOT_LED_BY_THE_TENANT.contains(table)) {
      others.add(table + "." + name + "(" + columns + ")");
    }
  }

  private Set<String> tables(DatabaseMetaData catalogue) throws SQLException {
    Set<String> tables = new TreeSet<>();
    String type = database() == Database.H2 ? "BASE TABLE" : "TABLE";
    try (ResultSet rows = catalogue.getTables(null, null, "%", new String[] {type})) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        if (table.toLowerCase(Locale.ROOT).startsWith("ent_")) {
          tables.add(table.toLowerCase(Locale.ROOT));
        }
      }
    }
    return tables;
  }

  private TreeMap<String, String> indexes(DatabaseMetaData catalogue, String table)
      throws SQLException {
    TreeMap<String, String> indexes = new TreeMap<>();
    try (ResultSet rows = catalogue.getIndexInfo(null, null, inCase(table), false, false)) {
      while (rows.next()) {
        if (rows.getString("COLUMN_NAME") != null) {
          join(indexes, rows.getString("INDEX_NAME"), rows.getString("COLUMN_NAME"));
        }
      }
    }
    return indexes;
  }

  private TreeMap<String, String> foreignKeys(DatabaseMetaData catalogue, String table)
      throws SQLException {
    TreeMap<String, String> keys = new TreeMap<>();
    try (ResultSet rows = catalogue.getImportedKeys(null, null, inCase(table))) {
      while (rows.next()) {
        join(keys, rows.getString("FK_NAME"), rows.getString("FKCOLUMN_NAME"));
      }
    }
    return keys;
  }

  private static void join(TreeMap<String, String> columns, String name, String column) {
    columns.merge(name, column.toLowerCase(Locale.ROOT), (one, next) -> one + "," + next);
  }

  private String inCase(String table) {
    return database() == Database.H2 ? table.toUpperCase(Locale.ROOT) : table;
  }
}
