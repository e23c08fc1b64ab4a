package io.entsdk.core.personal;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes rows beside the SDK. */
final class Tables {

  private Tables() {}

  static void change(Ent ent, String sql) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
