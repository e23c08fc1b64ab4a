package io.entsdk.benchmarks;

import io.entsdk.privacy.spi.LoadGauge;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Reads rows as people do, one every two milliseconds on a connection of its own, and tells as a
 * gauge how much slower the slow ones of the last second were than on a quiet machine.
 */
final class Foreground implements LoadGauge, AutoCloseable {

  private static final int RECENT = 1_000;

  private final Random random = new Random(7);
  private final long[] recent = new long[RECENT];
  private long[] all = new long[1_000_000];
  private int count;
  private boolean asked = true;
  private volatile double quiet;
  private volatile boolean over;

  private Optional<Thread> reader = Optional.empty();

  /** Begin to read from {@code rows} rows of {@code table}. */
  void begin(Ent ent, String table, int rows) {
    over = false;
    quiet = 0;
    Thread begun = new Thread(() -> read(ent, table, rows), "foreground");
    reader = Optional.of(begun);
    begun.start();
  }

  /** Answer as a gauge, or as one that sees nothing. */
  void ask(boolean now) {
    asked = now;
  }

  /** Take what was read since the last time: the median and the 99th of a hundred, in micros. */
  synchronized Latency take() {
    long[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    count = 0;
    return new Latency(sorted[sorted.length / 2] / 1e3, sorted[sorted.length * 99 / 100] / 1e3);
  }

  /** Hold the reads to come against {@code usual}. */
  void compareWith(Latency usual) {
    quiet = usual.slow();
  }

  @Override
  public String id() {
    return "benchmark-foreground";
  }

  @Override
  public synchronized double strain() {
    if (!asked || quiet == 0 || count < RECENT) {
      return 1;
    }
    System.arraycopy(all, count - RECENT, recent, 0, RECENT);
    Arrays.sort(recent);
    return recent[RECENT * 99 / 100] / 1e3 / quiet;
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    if (reader.isPresent()) {
      reader.get().join();
    }
  }

  private void read(Ent ent, String table, int rows) {
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement one =
            connection.prepareStatement(
                "select words from " + table + " where tenant = 1 and id = ?")) {
      while (!over) {
        long start = System.nanoTime();
        one.setLong(1, 1 + random.nextInt(rows));
        try (ResultSet found = one.executeQuery()) {
          found.next();
        }
        took(System.nanoTime() - start);
        Thread.sleep(2);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void took(long nanos) {
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count++] = nanos;
  }

  /** Is how long reads take, in microseconds. */
  record Latency(double median, double slow) {}
}
