package io.entsdk.benchmarks;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes the entries of an audit once more, into an empty database, by plain JDBC batches. */
final class AuditFloor {

  private static final int BATCH = 1_000;

  /** All but the place in a block: that is what an entry is written with. */
  private static final String[] COLUMNS = {
    "tenant", "id", "happened_at", "action", "outcome", "actor_kind", "actor_id", "profile",
    "basis", "subject_id", "scope_id", "purpose", "telling", "reason", "salt", "erasable_from"
  };

  private final Ent from;
  private final Ent to;
  private final int tenant;
  private long rows;
  private long nanos;

  AuditFloor(Ent from, Ent to, int tenant) {
    this.from = from;
    this.to = to;
    this.tenant = tenant;
  }

  long rows() {
    return rows;
  }

  /** Return the nanoseconds of the batches and their commits; reading is not counted. */
  double write() throws SQLException {
    String names = String.join(", ", COLUMNS);
    String select = "select " + names + " from ent_core_audit where tenant = " + tenant;
    String insert =
        "insert into ent_core_audit ("
            + names
            + ") values (?"
            + ", ?".repeat(COLUMNS.length - 1)
            + ")";
    try (Connection reading = from.dataSource().getConnection();
        Connection writing = to.dataSource().getConnection()) {
      reading.setAutoCommit(false);
      writing.setAutoCommit(false);
      try (Statement source = reading.createStatement();
          PreparedStatement target = writing.prepareStatement(insert)) {
        source.setFetchSize(BATCH);
        try (ResultSet all = source.executeQuery(select)) {
          copy(all, target, writing);
        }
      }
    }
    return nanos;
  }

  private void copy(ResultSet all, PreparedStatement target, Connection writing)
      throws SQLException {
    List<Object[]> batch = new ArrayList<>(BATCH);
    while (all.next()) {
      Object[] row = new Object[COLUMNS.length];
      for (int column = 0; column < row.length; column++) {
        row[column] = all.getObject(column + 1);
      }
      batch.add(row);
      if (batch.size() == BATCH) {
        write(batch, target, writing);
      }
    }
    write(batch, target, writing);
  }

  private void write(List<Object[]> batch, PreparedStatement target, Connection writing)
      throws SQLException {
    long start = System.nanoTime();
    for (Object[] row : batch) {
      for (int column = 0; column < row.length; column++) {
        target.setObject(column + 1, row[column]);
      }
      target.addBatch();
    }
    target.executeBatch();
    writing.commit();
    nanos += System.nanoTime() - start;
    rows += batch.size();
    batch.clear();
  }
}
