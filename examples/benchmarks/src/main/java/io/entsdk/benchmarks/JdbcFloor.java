package io.entsdk.benchmarks;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Writes the rows that an import has left once more, into an empty database with the same tables,
 * by plain JDBC.
 */
final class JdbcFloor {

  private static final int BATCH = 1_000;
  private static final List<String> REFERRED_TO =
      List.of("ent_core_school", "ent_core_class", "ent_core_person", "ent_core_roster_plan");

  private final Ent from;
  private final int tenant;
  private long rows;
  private long nanos;

  JdbcFloor(Ent from, int tenant) {
    this.from = from;
    this.tenant = tenant;
  }

  long rows() {
    return rows;
  }

  /** Copy every table, and return the time of the batches and commits alone. */
  Duration write() throws SQLException {
    try (Ent to = Ent.on(from.database());
        Connection reading = from.dataSource().getConnection();
        Connection writing = to.dataSource().getConnection()) {
      reading.setAutoCommit(false);
      writing.setAutoCommit(false);
      for (String table : tables(reading)) {
        copy(reading, writing, table);
      }
      writing.rollback();
    }
    return Duration.ofNanos(nanos);
  }

  private void copy(Connection reading, Connection writing, String table) throws SQLException {
    try (Statement select = reading.createStatement()) {
      select.setFetchSize(BATCH);
      try (ResultSet all =
          select.executeQuery("select * from " + table + " where tenant = " + tenant)) {
        int columns = all.getMetaData().getColumnCount();
        String marks = String.join(", ", Collections.nCopies(columns, "?"));
        try (PreparedStatement insert =
            writing.prepareStatement("insert into " + table + " values (" + marks + ")")) {
          copy(all, columns, insert, writing);
        }
      }
    }
  }

  private void copy(ResultSet all, int columns, PreparedStatement insert, Connection writing)
      throws SQLException {
    List<Object[]> batch = new ArrayList<>(BATCH);
    while (all.next()) {
      Object[] row = new Object[columns];
      for (int column = 0; column < columns; column++) {
        row[column] = all.getObject(column + 1);
      }
      batch.add(row);
      if (batch.size() == BATCH) {
        write(batch, insert, writing);
      }
    }
    write(batch, insert, writing);
  }

  private void write(List<Object[]> batch, PreparedStatement insert, Connection writing)
      throws SQLException {
    long start = System.nanoTime();
    for (Object[] row : batch) {
      for (int column = 0; column < row.length; column++) {
        insert.setObject(column + 1, row[column]);
      }
      insert.addBatch();
    }
    insert.executeBatch();
    writing.commit();
    nanos += System.nanoTime() - start;
    rows += batch.size();
    batch.clear();
  }

  /** Return the tables with rows in them, those that others refer to first. */
  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>(REFERRED_TO);
    String[] types = {"TABLE", "BASE TABLE"};
    try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", types)) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (table.startsWith("ent_core_")
            && !tables.contains(table)
            && !table.equals("ent_core_due")) {
          tables.add(table);
        }
      }
    }
    return tables;
  }
}
