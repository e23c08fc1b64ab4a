package io.entsdk.core.internal.persistence;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Interrupts a thread that waits too long for a connection.
 *
 * <p>A thread that holds the only connection of a pool and asks for a second one would wait for
 * itself. The interrupt comes only while no connection was given: once work has begun, nothing
 * disturbs it.
 */
final class ConnectionGuard {

  private enum State {
    WAITING,
    OVER,
    GAVE_UP
  }

  private final Duration patience;
  private final ScheduledThreadPoolExecutor alarm;

  ConnectionGuard(Duration patience) {
    this.patience = patience;
    alarm = new ScheduledThreadPoolExecutor(1, ConnectionGuard::daemon);
    alarm.setRemoveOnCancelPolicy(true);
    alarm.setKeepAliveTime(1, TimeUnit.SECONDS);
    alarm.allowCoreThreadTimeOut(true);
  }

  Duration patience() {
    return patience;
  }

  Wait begin(Thread waiting) {
    return new Wait(waiting);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ent-connection-guard");
    thread.setDaemon(true);
    return thread;
  }

  /** Follows one wait for a connection; used by the thread that waits. */
  final class Wait {

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final Future<?> bell;

    private Wait(Thread waiting) {
      bell = alarm.schedule(() -> giveUp(waiting), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void giveUp(Thread waiting) {
      synchronized (this) {
        if (state.compareAndSet(State.WAITING, State.GAVE_UP)) {
          waiting.interrupt();
        }
      }
    }

    /**
     * End the wait and tell whether that was in time: a late connection must not be used, its
     * thread is interrupted.
     */
    boolean over() {
      synchronized (this) {
        bell.cancel(false);
        return state.compareAndSet(State.WAITING, State.OVER) || state.get() == State.OVER;
      }
    }

    /** Tell whether neither work has begun nor the wait was broken off. */
    boolean goesOn() {
      return state.get() == State.WAITING;
    }

    /** Tell whether the wait was broken off before work could begin. */
    boolean gaveUp() {
      return state.get() == State.GAVE_UP;
    }

    /** End the wait, and take the interrupt back from the thread that asks. */
    void close() {
      if (!over()) {
        Thread.interrupted();
      }
    }
  }
}
