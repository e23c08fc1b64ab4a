package io.entsdk.benchmarks;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Deletes what is due as one would by hand: 10,000 rows a transaction, found by their place on disk
 * and never gone back over. It knows of no hold.
 */
final class SweepFloor {

  private static final int BATCH = 10_000;

  private final Ent ent;
  private final String table;
  private final String more;

  SweepFloor(Ent ent, String table) {
    this(ent, table, "");
  }

  /** Delete of the table what fulfils one more condition. */
  SweepFloor(Ent ent, String table, String more) {
    this.ent = ent;
    this.table = table;
    this.more = more;
  }

  /** Delete everything before {@code cutoff}, and return the nanoseconds. */
  long sweep(long cutoff) throws SQLException {
    String sql =
        """
        with due as materialized (select ctid as at, made_at, id from %1$s
          where tenant = 1 and made_at < ? and (made_at, id) > (?, ?)%3$s
          order by made_at, id limit %2$d for update skip locked),
        gone as (delete from %1$s where ctid = any(array(select at from due)) returning 1)
        select (select count(*) from gone), made_at, id from due order by made_at desc, id desc limit 1"""
            .formatted(table, BATCH, more);
    long start = System.nanoTime();
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      connection.setAutoCommit(true);
      long madeAt = 0;
      long id = 0;
      boolean more = true;
      while (more) {
        delete.setLong(1, cutoff);
        delete.setLong(2, madeAt);
        delete.setLong(3, id);
        try (ResultSet last = delete.executeQuery()) {
          more = last.next();
          if (more) {
            madeAt = last.getLong(2);
            id = last.getLong(3);
          }
        }
      }
    }
    return System.nanoTime() - start;
  }
}
