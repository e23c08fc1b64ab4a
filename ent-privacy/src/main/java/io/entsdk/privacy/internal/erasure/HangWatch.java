package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.SourcePatience;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds parts to their time while they erase, for one run of the job.
 *
 * <p>Whoever places a hold waits for the transaction in which a part is at work. A part that hangs
 * is woken by an interrupt; if that is of no use it loses its session of the database, and the
 * person waits for a later try.
 */
final class HangWatch implements AutoCloseable {

  private static final String HANGS = "source-hangs";

  private final Logger log = LoggerFactory.getLogger(HangWatch.class);
  private final Tenant tenant;
  private final Duration patience;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, HangWatch::thread);

  HangWatch(Tenant tenant) {
    this.tenant = tenant;
    this.patience =
        tenant
            .kernel()
            .extensions()
            .find(SourcePatience.class)
            .orElse(SourcePatience.DEFAULT)
            .step();
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Watch over what {@code unit} does for one person from now on. */
  Watched over(Unit unit, ErasureId erasure, Claim one, Whereabouts where) {
    Duration longest = patience.plus(patience.dividedBy(2));
    return new Watched(DatabaseSession.of(unit, longest), erasure, one, where);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "ent-privacy-hang-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Watches over the steps of one unit of work. */
  final class Watched {

    private final DatabaseSession session;
    private final ErasureId erasure;
    private final Claim one;
    private final Whereabouts where;

    private Watched(DatabaseSession session, ErasureId erasure, Claim one, Whereabouts where) {
      this.session = session;
      this.erasure = erasure;
      this.one = one;
      this.where = where;
    }

    /** Return what {@code work} at {@code table} returns; if it had to be woken, say so there. */
    <T> T step(String table, Supplier<T> work) {
      Step step = new Step(table);
      Future<?> waking = clock.schedule(step::wake, patience.toMillis(), TimeUnit.MILLISECONDS);
      Future<?> cutting = clock.schedule(step::cut, 2 * patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (step.end()) {
          where.because(HANGS);
        }
        throw e;
      } finally {
        step.end();
        waking.cancel(false);
        cutting.cancel(false);
      }
    }

    /** Is at work on one thread until it ends; nobody touches that thread afterwards. */
    private final class Step {

      private final Thread worker = Thread.currentThread();
      private final String table;
      private boolean over;
      private boolean woken;

      private Step(String table) {
        this.table = table;
      }

      private synchronized void wake() {
        if (!over) {
          woken = true;
          worker.interrupt();
        }
      }

      /** As long as this lasts the worker cannot go on with another transaction. */
      private synchronized void cut() {
        if (over) {
          return;
        }
        log.warn("Erasure {} hangs at {}, and loses its session", erasure, table);
        try {
          Unit.independent(tenant, this::giveUp);
        } catch (RuntimeException e) {
          log.error("Session of erasure {} goes on: {}", erasure, e.getClass().getName());
        }
      }

      private boolean giveUp(Unit unit) {
        session.end(unit);
        new PeopleUnderWay(unit, erasure).failed(one, table, HANGS);
        return true;
      }

      /** Return whether the worker was woken, and let it sleep again where it wants to. */
      private synchronized boolean end() {
        if (!over && woken) {
          Thread.interrupted();
        }
        over = true;
        return woken;
      }
    }
  }
}
