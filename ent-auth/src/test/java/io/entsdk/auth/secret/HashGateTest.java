package io.entsdk.auth.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HashGateTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final LinkedBlockingQueue<String> admitted = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  @Test
  void noMoreAreInThanThereArePermits() {
    HashGate gate = new HashGate(new HashLimits(2, 8, Duration.ofMillis(20)));

    assertTrue(gate.enter(HashLane.PUPIL));
    assertTrue(gate.enter(HashLane.ADULT));
    assertFalse(gate.enter(HashLane.PUPIL), "the patience is over");
    gate.leave();
    assertTrue(gate.enter(HashLane.PUPIL));
  }

  @Test
  void whoeverComesAfterTheQueueIsToldAtOnce() throws InterruptedException {
    HashGate gate = full(new HashLimits(1, 2, LONG));
    begin(gate, HashLane.PUPIL, "one");
    begin(gate, HashLane.PUPIL, "two");

    assertFalse(gate.enter(HashLane.PUPIL));
    begin(gate, HashLane.ADULT, "a grown-up has a queue of their own");
    finish(gate, 3);
  }

  @Test
  void adultsAndPupilsTakeTurnsAndReHashingComesLast() throws InterruptedException {
    HashGate gate = full(new HashLimits(1, 8, LONG));
    begin(gate, HashLane.REHASH, "re-hash");
    for (String pupil : List.of("pupil 1", "pupil 2", "pupil 3")) {
      begin(gate, HashLane.PUPIL, pupil);
    }
    begin(gate, HashLane.ADULT, "adult");

    assertEquals(List.of("pupil 1", "adult", "pupil 2", "pupil 3", "re-hash"), finish(gate, 5));
  }

  @Test
  void reHashingThatNeedNotBeNowDoesNotWait() {
    HashGate gate = full(new HashLimits(1, 8, LONG));

    assertFalse(gate.enterNow(HashLane.REHASH));
    gate.leave();
    assertTrue(gate.enterNow(HashLane.REHASH));
  }

  @Test
  void whoLosesPatienceLeavesTheQueue() throws InterruptedException {
    HashGate gate = full(new HashLimits(1, 1, Duration.ofMillis(5)));
    for (int i = 0; i < 3; i++) {
      assertFalse(gate.enter(HashLane.PUPIL));
    }
    gate.leave();

    assertTrue(gate.enter(HashLane.PUPIL), "the permit was not given to somebody who has gone");
  }

  @Test
  void whoIsInterruptedGoesAndSaysSo() throws InterruptedException {
    HashGate gate = full(new HashLimits(1, 1, LONG));
    CountDownLatch gone = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              boolean in = gate.enter(HashLane.PUPIL);
              if (!in && Thread.currentThread().isInterrupted()) {
                gone.countDown();
              }
            });
    waiting.start();
    waiting.interrupt();

    assertTrue(gone.await(10, TimeUnit.SECONDS));
  }

  private static HashGate full(HashLimits limits) {
    HashGate gate = new HashGate(limits);
    assertTrue(gate.enter(HashLane.ADULT));
    return gate;
  }

  private void begin(HashGate gate, HashLane lane, String name) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              if (gate.enter(lane)) {
                admitted.add(name);
              }
            });
    thread.start();
    threads.add(thread);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.sleep(1);
    }
  }

  /** Hand the permit on and on, and return who got it, in order. */
  private List<String> finish(HashGate gate, int waiting) throws InterruptedException {
    List<String> order = new ArrayList<>();
    for (int i = 0; i < waiting; i++) {
      gate.leave();
      order.add(admitted.take());
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return order;
  }
}
