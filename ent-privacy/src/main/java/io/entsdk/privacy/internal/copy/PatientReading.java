package io.entsdk.privacy.internal.copy;

import io.entsdk.privacy.copy.FileOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls parts on a thread beside, so that one that hangs keeps that thread and nobody else. Whoever
 * hangs is interrupted; the next call has a thread of its own, and what comes too late is let go.
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

  /** Lets go of an answer that came after nobody waited for it any more. */
  private interface Late<T> {
    void letGo(T answer) throws IOException;
  }

  /** Return what {@code call} returns; of what it throws the class alone is told. */
  <T> T of(Callable<T> call) throws PartException {
    return of(call, late -> {});
  }

  /** Return what {@code opening} opens; a stream that comes too late is closed when it comes. */
  Optional<PatientStream> open(Callable<Optional<InputStream>> opening) throws PartException {
    return of(opening, PatientReading::close).map(content -> new PatientStream(this, content));
  }

  private <T> T of(Callable<T> call, Late<T> late) throws PartException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    beside.execute(() -> answer(call, answer, late));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return givenUp(answer);
    } catch (ExecutionException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException("A copy was interrupted"));
    }
  }

  /** Whatever a part throws, errors included, is an answer. */
  private static <T> void answer(Callable<T> call, CompletableFuture<T> answer, Late<T> late) {
    try {
      T given = call.call();
      if (!answer.complete(given)) {
        late.letGo(given);
      }
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }

  /** Wait no more, unless the answer has come at the very end. */
  private <T> T givenUp(CompletableFuture<T> answer) throws PartException {
    if (!answer.cancel(false)) {
      try {
        return answer.join();
      } catch (RuntimeException e) {
        throw failed(e);
      }
    }
    beside.shutdownNow();
    beside = thread();
    throw new PartException(FileOutcome.HANGS, "it takes longer than " + patience);
  }

  private static PartException failed(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new PartException(FileOutcome.FAILED, cause.getClass().getName());
  }

  private static void close(Optional<InputStream> late) throws IOException {
    if (late.isPresent()) {
      late.get().close();
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
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
