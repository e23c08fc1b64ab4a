package io.entsdk.privacy.testkit;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database as somebody sees it who knows nothing of the SDK. */
final class Jdbc {

  private Jdbc() {}

  static void execute(Ent ent, String sql) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Return every row of every table, in an order of its own. */
  static Map<String, List<String>> everything(Ent ent) {
    Map<String, List<String>> dump = new TreeMap<>();
    try (Connection connection = ent.dataSource().getConnection()) {
      List<String> tables =
          rows(
              connection,
              "select table_name from information_schema.tables"
                  + " where table_schema = current_schema and table_type = 'BASE TABLE'");
      for (String table : tables) {
        dump.put(table, rows(connection, "select * from " + table).stream().sorted().toList());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not read the database", e);
    }
    return dump;
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder(String.valueOf(found.getObject(1)));
        for (int i = 2; i <= columns; i++) {
          row.append('|').append(found.getObject(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
