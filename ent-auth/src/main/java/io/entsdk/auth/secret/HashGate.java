package io.entsdk.auth.secret;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many hash at once and so many wait: first come, first served within a lane, adults and
 * pupils by turns, and re-hashing when neither waits.
 */
final class HashGate {

  private final HashLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<HashLane, Deque<Waiter>> lanes = new EnumMap<>(HashLane.class);
  private int free;
  private HashLane turn = HashLane.ADULT;

  HashGate(HashLimits limits) {
    this.limits = limits;
    this.free = limits.permits();
    for (HashLane lane : HashLane.values()) {
      lanes.put(lane, new ArrayDeque<>());
    }
  }

  private static final class Waiter {

    private final Condition admission;
    private boolean admitted;

    Waiter(Condition admission) {
      this.admission = admission;
    }
  }

  /** Tell whether the caller may hash, after a wait maybe; whoever may must {@link #leave()}. */
  boolean enter(HashLane lane) {
    return enter(lane, limits.patience());
  }

  /** Tell whether the caller may hash this very moment; whoever may must {@link #leave()}. */
  boolean enterNow(HashLane lane) {
    return enter(lane, Duration.ZERO);
  }

  private boolean enter(HashLane lane, Duration wait) {
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return true;
      }
      Deque<Waiter> queue = queue(lane);
      return queue.size() < limits.queue() && !wait.isZero() && admitted(queue, wait);
    } finally {
      lock.unlock();
    }
  }

  private boolean admitted(Deque<Waiter> queue, Duration wait) {
    Waiter waiter = new Waiter(lock.newCondition());
    queue.addLast(waiter);
    try {
      long nanos = wait.toNanos();
      while (!waiter.admitted && nanos > 0) {
        nanos = waiter.admission.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!waiter.admitted) {
      queue.remove(waiter);
    }
    return waiter.admitted;
  }

  /** Hand the permit to whoever is next. */
  void leave() {
    lock.lock();
    try {
      Waiter next = next();
      if (next == null) {
        free++;
      } else {
        next.admitted = true;
        next.admission.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Take the next waiter out: of the lane whose turn it is, of the other, of the re-hashing. */
  private @Nullable Waiter next() {
    turn = turn == HashLane.ADULT ? HashLane.PUPIL : HashLane.ADULT;
    HashLane other = turn == HashLane.ADULT ? HashLane.PUPIL : HashLane.ADULT;
    for (HashLane lane : List.of(turn, other, HashLane.REHASH)) {
      Waiter first = queue(lane).pollFirst();
      if (first != null) {
        return first;
      }
    }
    return null;
  }

  private Deque<Waiter> queue(HashLane lane) {
    return Objects.requireNonNull(lanes.get(lane));
  }
}
