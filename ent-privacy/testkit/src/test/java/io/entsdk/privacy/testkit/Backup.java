package io.entsdk.privacy.testkit;

import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Is a copy of every row of a database, which can be brought back over what it has become. */
final class Backup {

  private static final String SUFFIX = "_as_it_was";

  private final Ent ent;
  private final List<String> tables;

  private Backup(Ent ent, List<String> tables) {
    this.ent = ent;
    this.tables = tables;
  }

  static Backup of(Ent ent) {
    List<String> tables = List.copyOf(Jdbc.everything(ent).keySet());
    for (String table : tables) {
      Jdbc.execute(ent, "create table %1$s%2$s as select * from %1$s".formatted(table, SUFFIX));
    }
    return new Backup(ent, tables);
  }

  /** Bring every row back, and forget what has come since. */
  void restore() {
    boolean h2 = ent.database() == Database.H2;
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          h2 ? "set referential_integrity false" : "set session_replication_role = replica");
      try {
        for (String table : tables) {
          statement.execute("delete from " + table);
          statement.execute("insert into %1$s select * from %1$s%2$s".formatted(table, SUFFIX));
          statement.execute("drop table " + table + SUFFIX);
        }
      } finally {
        statement.execute(
            h2 ? "set referential_integrity true" : "set session_replication_role = origin");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The backup cannot be restored", e);
    }
  }
}
