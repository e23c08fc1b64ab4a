package io.entsdk.auth.secret;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what hashes on few threads, as many as there are permits, which end when nothing is hashed.
 *
 * <p>Native allocators keep freed memory for each thread that has hashed: glibc an arena with a
 * block of 19 MiB. On the threads of a web server, of which there are hundreds, that would add up.
 */
final class HashThreads {

  static final Duration IDLE = Duration.ofSeconds(10);

  private final ThreadPoolExecutor threads;

  /** Make threads each of which ends with {@code atEnd} once it was idle for so long. */
  HashThreads(int permits, Duration idle, Runnable atEnd) {
    AtomicInteger count = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            permits,
            permits,
            idle.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            work -> thread(() -> runThen(work, atEnd), count.incrementAndGet()));
    threads.allowCoreThreadTimeOut(true);
  }

  private static void runThen(Runnable work, Runnable atEnd) {
    try {
      work.run();
    } finally {
      atEnd.run();
    }
  }

  /** Return a thread that keeps neither the JVM nor a host's class loader alive. */
  private static Thread thread(Runnable work, int number) {
    Thread thread = new Thread(work, "ent-auth-hash-" + number);
    thread.setDaemon(true);
    thread.setContextClassLoader(HashThreads.class.getClassLoader());
    return thread;
  }

  /**
   * Return what {@code work} returns or throw what it throws. It is waited for to its end, since it
   * holds a permit and memory until then; an interrupt is kept for the caller.
   */
  <T> T run(Supplier<T> work) {
    Future<T> result = threads.submit(work::get);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException expected
        ? expected
        : new IllegalStateException("Hashing throws no checked exceptions");
  }
}
