package io.entsdk.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows the rows and the shape of an H2 database, and sets its copies back to them.
 *
 * <p>Tables are emptied from those on that no other refers to, since H2 can be told to look away
 * from references by a statement alone that makes it forget every plan.
 */
final class H2Reset implements Reset {

  private static final String SHAPE =
      """
      select table_schema || '.' || table_name || '.' || column_name || data_type || is_nullable
      from information_schema.columns where table_schema <> 'INFORMATION_SCHEMA'
      union all
      select schema_name from information_schema.schemata
      union all
      select constraint_name from information_schema.table_constraints
      union all
      select index_name from information_schema.indexes
      union all
      select trigger_name from information_schema.triggers
      union all
      select routine_name from information_schema.routines
      """;

  /** Each table and one to which it refers; a table that refers to none stands by itself. */
  private static final String REFERENCES =
      """
      select t.table_name, r.table_name
      from information_schema.tables t
      left join information_schema.table_constraints c
        on c.table_name = t.table_name and c.table_schema = t.table_schema
        and c.constraint_type = 'FOREIGN KEY'
      left join information_schema.referential_constraints f
        on f.constraint_name = c.constraint_name and f.constraint_schema = c.constraint_schema
      left join information_schema.table_constraints r
        on r.constraint_name = f.unique_constraint_name
        and r.constraint_schema = f.unique_constraint_schema and r.table_name <> t.table_name
      where t.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE'
      """;

  private final List<String> shape;
  private final List<String> childrenFirst;
  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

  private H2Reset(Connection connection) throws SQLException {
    shape = texts(connection, SHAPE);
    childrenFirst = childrenFirst(connection);
    for (String table : childrenFirst) {
      rows.put(table, rows(connection, "select * from " + table));
    }
  }

  static H2Reset of(Connection connection) throws SQLException {
    return new H2Reset(connection);
  }

  @Override
  public boolean setBack(Connection connection) throws SQLException {
    if (!texts(connection, SHAPE).equals(shape)) {
      return false;
    }
    connection.setAutoCommit(false);
    for (String table : childrenFirst) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("delete from " + table);
      }
    }
    List<String> parentsFirst = new ArrayList<>(childrenFirst);
    Collections.reverse(parentsFirst);
    for (String table : parentsFirst) {
      fill(connection, table);
    }
    connection.commit();
    connection.setAutoCommit(true);
    return true;
  }

  private void fill(Connection connection, String table) throws SQLException {
    List<Object[]> kept = rows.get(table);
    if (kept == null || kept.isEmpty()) {
      return;
    }
    String values =
        Collections.nCopies(kept.get(0).length, "?").stream().collect(Collectors.joining(", "));
    try (PreparedStatement statement =
        connection.prepareStatement("insert into " + table + " values (" + values + ")")) {
      for (Object[] row : kept) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static List<String> childrenFirst(Connection connection) throws SQLException {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    for (Object[] pair : rows(connection, REFERENCES)) {
      Set<String> known = parents.computeIfAbsent((String) pair[0], any -> new LinkedHashSet<>());
      if (pair[1] != null) {
        known.add((String) pair[1]);
      }
    }
    Set<String> parentsFirst = new LinkedHashSet<>();
    Set<String> begun = new HashSet<>();
    parents.keySet().forEach(table -> place(table, parents, begun, parentsFirst));
    List<String> order = new ArrayList<>(parentsFirst);
    Collections.reverse(order);
    return order;
  }

  private static void place(
      String table, Map<String, Set<String>> parents, Set<String> begun, Set<String> placed) {
    if (begun.add(table)) {
      parents
          .getOrDefault(table, Set.of())
          .forEach(parent -> place(parent, parents, begun, placed));
      placed.add(table);
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    return rows(connection, sql).stream().map(row -> (String) row[0]).sorted().toList();
  }

  private static List<Object[]> rows(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Object[]> rows = new ArrayList<>();
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = result.getObject(i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
