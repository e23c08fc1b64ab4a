package io.entsdk.auth.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HashThreadsTest {

  @Test
  void hundredsOfCallersUseAsManyThreadsAsThereArePermits() {
    HashThreads threads = new HashThreads(2, HashThreads.IDLE, () -> {});
    Set<Thread> used = ConcurrentHashMap.newKeySet();

    IntStream.range(0, 200)
        .parallel()
        .forEach(any -> threads.run(() -> used.add(Thread.currentThread())));

    assertTrue(used.size() <= 2, () -> used.size() + " threads");
    assertTrue(used.stream().allMatch(Thread::isDaemon));
    assertFalse(used.contains(Thread.currentThread()));
  }

  @Test
  void whatTheWorkThrowsIsThrownToTheCaller() {
    HashThreads threads = new HashThreads(1, HashThreads.IDLE, () -> {});
    OutOfMemoryError full = new OutOfMemoryError("test");
    IllegalStateException wrong = new IllegalStateException("test");

    assertEquals(full, assertThrows(OutOfMemoryError.class, () -> threads.run(failing(full))));
    assertEquals(
        wrong, assertThrows(IllegalStateException.class, () -> threads.run(failing(wrong))));
    assertEquals("still there", threads.run(() -> "still there"));
  }

  @Test
  void anInterruptWaitsForTheWorkAndIsKept() throws InterruptedException {
    HashThreads threads = new HashThreads(1, HashThreads.IDLE, () -> {});
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    boolean[] seen = new boolean[2];
    Thread caller =
        new Thread(
            () -> {
              seen[0] = threads.run(() -> began(begun, go));
              seen[1] = Thread.currentThread().isInterrupted();
            });
    caller.start();
    begun.await();
    caller.interrupt();
    go.countDown();
    caller.join();

    assertTrue(seen[0], "the work was done");
    assertTrue(seen[1], "the interrupt is still there");
  }

  @Test
  void aThreadThatIsIdleEndsAndSaysSo() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    HashThreads threads = new HashThreads(1, Duration.ofMillis(1), ended::countDown);

    assertEquals("done", threads.run(() -> "done"));

    assertTrue(ended.await(10, TimeUnit.SECONDS));
    assertEquals("begun anew", threads.run(() -> "begun anew"));
  }

  private static boolean began(CountDownLatch begun, CountDownLatch go) {
    begun.countDown();
    try {
      go.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static Supplier<String> failing(Throwable thrown) {
    return () -> {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    };
  }
}
