package io.entsdk.benchmarks;

import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks again and again, as whoever places a hold does, for the lock that every deletion shares. */
final class LockProbe implements AutoCloseable {

  private final Ent ent;
  private final Thread thread;
  private volatile boolean over;
  private volatile long longest;

  LockProbe(Ent ent) {
    this.ent = ent;
    thread = new Thread(this::ask, "lock-probe");
    thread.start();
  }

  /** Return the longest wait so far, in milliseconds. */
  double longestMillis() {
    return longest / 1e6;
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    thread.join();
  }

  private void ask() {
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement turn =
            connection.prepareStatement(
                "select placed from ent_core_hold_turn where tenant = 1 for update")) {
      connection.setAutoCommit(false);
      while (!over) {
        long start = System.nanoTime();
        try (ResultSet found = turn.executeQuery()) {
          found.next();
        }
        connection.commit();
        longest = Math.max(longest, System.nanoTime() - start);
        Thread.sleep(100);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
