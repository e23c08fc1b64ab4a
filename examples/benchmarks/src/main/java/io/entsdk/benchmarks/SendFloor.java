package io.entsdk.benchmarks;

import io.entsdk.messaging.item.ItemId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes by one {@code INSERT … SELECT} a table all rows that a send has written, into empty tables
 * with the same columns, keys, indexes and foreign keys.
 *
 * <p>Which rows these are, PostgreSQL knows: each names the transaction that wrote it.
 */
record SendFloor(DataSource source) {

  private static final String TABLES =
      """
      select tablename from pg_tables where schemaname = 'public' and tablename like 'ent\\_%'
      order by tablename""";

  private static final String FOREIGN_KEYS =
      """
      select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint
      where contype = 'f' and conrelid::regclass::text = any (string_to_array('%s', ','))""";

  /** Return how long it takes to write the rows of {@code item} once more, in nanoseconds. */
  double write(ItemId item) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema floor");
      statement.execute("create schema staged");
      List<String> tables = stage(statement, item);
      refer(statement, tables);
      double nanos = insert(connection, statement, tables);
      statement.execute("drop schema floor, staged cascade");
      return nanos;
    }
  }

  /**
   * Set aside what the transaction of {@code item} wrote, and return the tables that it wrote to.
   */
  private static List<String> stage(Statement statement, ItemId item) throws SQLException {
    String unit =
        texts(statement, "select xmin from ent_messaging_item where id = '" + item.value() + "'")
            .get(0);
    List<String> written = new ArrayList<>();
    for (String table : texts(statement, TABLES)) {
      statement.execute(
          "create table staged.%1$s as select * from public.%1$s where xmin = '%2$s'"
              .formatted(table, unit));
      if (!texts(statement, "select 1 from staged.%s limit 1".formatted(table)).isEmpty()) {
        statement.execute(
            "create table floor.%1$s (like public.%1$s including all)".formatted(table));
        written.add(table);
      }
    }
    return written;
  }

  /** They are looked at when the transaction ends, so that the tables may come in any order. */
  private static void refer(Statement statement, List<String> tables) throws SQLException {
    List<String[]> keys = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(FOREIGN_KEYS.formatted(String.join(",", tables)))) {
      while (rows.next()) {
        keys.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    statement.execute("set search_path = floor, public");
    for (String[] key : keys) {
      statement.execute(
          "alter table floor.%s add %s deferrable initially deferred".formatted(key[0], key[1]));
    }
    statement.execute("set search_path = public");
  }

  private static double insert(Connection connection, Statement statement, List<String> tables)
      throws SQLException {
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    for (String table : tables) {
      statement.executeUpdate("insert into floor.%1$s select * from staged.%1$s".formatted(table));
    }
    connection.commit();
    double nanos = System.nanoTime() - start;
    connection.setAutoCommit(true);
    return nanos;
  }

  private static List<String> texts(Statement statement, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
