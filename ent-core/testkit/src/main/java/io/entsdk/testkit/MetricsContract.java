package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.spi.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proves {@link Metrics}; extend it beside yours. */
@Timeout(60)
public abstract class MetricsContract {

  private static final int CALLS = 10_000;

  /** Return the metrics to prove, as the host makes them; the same during one test. */
  protected abstract Metrics metrics();

  /** Return how many series your monitoring holds by now. */
  protected abstract int series();

  @Test
  void theirKeyIsStable() {
    assertEquals(metrics().id(), metrics().id());
    assertTrue(metrics().id().matches("[a-z][a-z0-9-]{1,59}"), metrics().id());
  }

  @Test
  void whateverIsToldIsTaken() {
    for (Duration took :
        List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofDays(400), Duration.ofSeconds(7))) {
      round(took, Integer.MAX_VALUE);
      round(took, 0);
    }
  }

  @Test
  void theSeriesGrowWithTheCodesAndNotWithTheCalls() {
    round(Duration.ofMillis(1), 1);
    int first = series();
    for (int i = 2; i < 1_000; i++) {
      round(Duration.ofMillis(i), i);
    }

    assertTrue(first > 0, "nothing of it is kept");
    assertEquals(first, series());
  }

  @Test
  void manyThreadsTellAtOnceAndNoneWaits() throws InterruptedException, ExecutionException {
    Metrics told = metrics();
    Callable<Boolean> thread =
        () -> {
          for (int i = 0; i < CALLS; i++) {
            told.unit("joined", i % 2 == 0, Duration.ofMillis(1));
          }
          return true;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> one : threads.invokeAll(List.of(thread, thread, thread, thread))) {
        assertTrue(one.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void round(Duration took, int done) {
    Metrics told = metrics();
    told.unit("joined", false, took);
    told.unit("independent", true, took);
    told.job("events", took, done, 1);
    told.outcome("sign-in", "accepted");
    told.outcome("sign-in", "wait");
    told.outcome("send", "released");
    told.lag("vendor-badges", took);
  }
}
