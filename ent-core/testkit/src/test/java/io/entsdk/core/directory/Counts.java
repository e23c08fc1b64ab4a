package io.entsdk.core.directory;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Counts rows behind the SDK's back. */
record Counts(Ent ent) {

  /** Return the number of rows of a table, or of those that a condition after it leaves. */
  int of(String tableAndCondition) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + tableAndCondition)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the test", e);
    }
  }
}
