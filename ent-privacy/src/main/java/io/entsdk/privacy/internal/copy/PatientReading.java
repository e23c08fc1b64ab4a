package io.entsdk.privacy.internal.copy;

import io.entsdk.privacy.copy.FileOutcome;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls parts on a thread beside, so that one that hangs keeps that thread and nobody else. Whoever
 * hangs is interrupted; the next call has a thread of its own.
 */
final class PatientReading implements AutoCloseable {

  private final Duration patience;
  private ExecutorService beside = thread();

  PatientReading(Duration patience) {
    this.patience = patience;
  }

  /** Tells that a part did not do what it was asked. */
  static final class PartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FileOutcome outcome;

    private PartException(FileOutcome outcome, String what) {
      super(what);
      this.outcome = outcome;
    }

    FileOutcome outcome() {
      return outcome;
    }
  }

  /** Return what {@code call} returns; of what it throws the class alone is told. */
  <T> T of(Callable<T> call) throws PartException {
    Future<T> answer = beside.submit(call);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      beside.shutdownNow();
      beside = thread();
      throw new PartException(FileOutcome.HANGS, "it takes longer than " + patience);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new PartException(FileOutcome.FAILED, cause.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("A copy was interrupted"));
    }
  }

  /** Close {@code stream} and wait for nothing. */
  void close(InputStream stream) {
    Future<?> unused =
        beside.submit(
            () -> {
              stream.close();
              return stream;
            });
  }

  @Override
  public void close() {
    beside.shutdown();
  }

  private static ExecutorService thread() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "ent-privacy-copy");
          thread.setDaemon(true);
          return thread;
        });
  }
}
