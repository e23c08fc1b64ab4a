package io.entsdk.auth.testkit;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes facts behind the back of the SDK, as another node or an import would. */
final class Tables {

  private Tables() {}

  static void change(Ent ent, String sql, Object... values) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.formatted(values));
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the test", e);
    }
  }

  /** Return how many rows {@code table} has. */
  static long count(Ent ent, String table) {
    return Long.parseLong(text(ent, "select count(*) from " + table));
  }

  /** Return what stands in the first column of the first row. */
  static String text(Ent ent, String sql) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a query of the test", e);
    }
  }

  /** Return all that a table holds, a line for each row. */
  static String dump(Ent ent, String table) {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table)) {
      while (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          rows.append(row.getString(i)).append('|');
        }
        rows.append('\n');
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the test", e);
    }
    return rows.toString();
  }

  /** Make a pupil one of the last year of the école maternelle, in whatever class. */
  static void makeUnderSix(Ent ent, Object pupil) {
    change(ent, "update ent_core_enrolment set level = 'GS' where person_id = '%s'", pupil);
  }

  /** Make everybody at school a pupil of CM2, in whatever class. */
  static void makeAllTen(Ent ent) {
    change(ent, "update ent_core_enrolment set level = 'CM2'");
  }
}
