package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Holds what a source declares against the live schema: every table of the part with every column,
 * once; and whoever a row is about is found by an index.
 */
public abstract class PersonalDataSourceContract {

  /** Return the source to look at. */
  protected abstract PersonalDataSource source();

  /** Return a database with the tables of the part. */
  protected abstract DataSource database();

  /** Return what the names of all tables of the part begin with, such as {@code notebook_}. */
  protected abstract String prefix();

  /**
   * Return the tables that are short-lived and gone as a whole, and so need no index of people;
   * none by default. Say why where you override it.
   */
  protected Set<String> soughtOtherwise() {
    return Set.of();
  }

  @Test
  void itSaysTheSameAtEachCall() {
    assertTrue(source().id().matches("[a-z][a-z0-9-]{1,59}"), source().id());
    assertEquals(source().id(), source().id());
    assertEquals(source().describe(), source().describe());
  }

  @Test
  void everyTableIsDeclaredOnce() throws SQLException {
    List<String> declared = source().describe().stream().map(TableDescription::table).toList();
    assertEquals(new TreeSet<>(declared).size(), declared.size(), "a table is declared twice");
    try (Connection connection = database().getConnection()) {
      assertEquals(new TreeSet<>(declared), tables(connection.getMetaData()));
    }
  }

  @Test
  void everyColumnIsDeclaredOnce() throws SQLException {
    Map<String, List<String>> there = new TreeMap<>();
    try (Connection connection = database().getConnection()) {
      for (String table : tables(connection.getMetaData())) {
        there.put(table, columns(connection.getMetaData(), table));
      }
    }
    Map<String, List<String>> declared = new TreeMap<>();
    source()
        .describe()
        .forEach(
            table ->
                declared.put(
                    table.table(),
                    table.columns().stream().map(ColumnDescription::column).sorted().toList()));
    assertFalse(there.isEmpty(), "no table begins with " + prefix());
    assertEquals(there, declared);
  }

  /** Traces are looked for by day, and go with their time: they need no index of people. */
  @Test
  void whoeverARowIsAboutIsFoundByAnIndex() throws SQLException {
    List<String> bare = new ArrayList<>();
    try (Connection connection = database().getConnection()) {
      for (TableDescription table : source().describe()) {
        String subject = table.subject().filter(any -> holdsMoreThanTraces(table)).orElse("");
        if (!subject.isEmpty()
            && !soughtOtherwise().contains(table.table())
            && secondColumns(connection.getMetaData(), table.table()).stream()
                .noneMatch(subject::equals)) {
          bare.add(table.table() + "(tenant, " + subject + ")");
        }
      }
    }
    assertEquals(List.of(), bare, "add an index");
  }

  private static boolean holdsMoreThanTraces(TableDescription table) {
    return table.personalColumns().stream()
        .anyMatch(column -> column.category() != DataCategory.TRACE);
  }

  private Set<String> tables(DatabaseMetaData catalogue) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (ResultSet rows =
        catalogue.getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return tables.stream()
        .filter(table -> table.startsWith(prefix()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> columns(DatabaseMetaData catalogue, String table)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = catalogue.getColumns(null, null, stored(catalogue, table), "%")) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return columns.stream().sorted().toList();
  }

  /** Return the columns that come second in an index, after the tenant. */
  private static List<String> secondColumns(DatabaseMetaData catalogue, String table)
      throws SQLException {
    List<String> seconds = new ArrayList<>();
    try (ResultSet rows =
        catalogue.getIndexInfo(null, null, stored(catalogue, table), false, true)) {
      while (rows.next()) {
        if (rows.getInt("ORDINAL_POSITION") == 2) {
          seconds.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return seconds;
  }

  private static String stored(DatabaseMetaData catalogue, String table) throws SQLException {
    return catalogue.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
  }
}
