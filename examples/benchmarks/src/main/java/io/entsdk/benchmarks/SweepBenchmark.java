package io.entsdk.benchmarks;

import io.entsdk.benchmarks.Foreground.Latency;
import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.TenantJob.Progress;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.internal.sweep.Rest;
import io.entsdk.privacy.internal.sweep.SweepJob;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Sweeps the quarter of a table that is due, 1 % of it held, against the best loop that one writes
 * by hand: on a quiet database, while an old snapshot is open, and beside people who read.
 */
final class SweepBenchmark {

  private static final String TABLE = "visit_log";

  /** Beside people who are kept waiting a sweep may take all night: this many seconds are seen. */
  private static final int PATIENCE = 90;

  private final SweepRows rows;
  private final Foreground people = new Foreground();

  SweepBenchmark(int count) {
    this.rows = new SweepRows(TABLE, count, 100_000);
  }

  void run() throws SQLException, InterruptedException {
    try (Ent ent =
        Ent.on(Database.POSTGRES, wiring -> wiring.personalData(rows).extension(people))) {
      rows.hold(ent);
      people.ask(false);
      for (boolean old : new boolean[] {false, true}) {
        double byHand = old ? beside(ent, () -> byHand(ent)) : byHand(ent);
        double ours = old ? beside(ent, () -> ours(ent)) : ours(ent);
        System.out.printf(
            "%s: %,d rows, a quarter due: by hand %.1f s, ours %.1f s, ratio %.2f%n",
            old ? "an old snapshot open" : "quiet", rows.rows(), byHand, ours, ours / byHand);
      }
      besidePeople(ent);
    }
  }

  private double byHand(Ent ent) throws SQLException {
    rows.fill(ent, Instant.now());
    return new SweepFloor(ent, TABLE).sweep(cutoff(ent)) / 1e9;
  }

  private double ours(Ent ent) throws SQLException {
    rows.fill(ent, Instant.now());
    return sweep(ent);
  }

  /** Sweep, and return the seconds; what is held is all that is left of what was due. */
  private double sweep(Ent ent) throws SQLException {
    long start = System.nanoTime();
    Progress done = sweep(ent, Instant.MAX);
    double seconds = (System.nanoTime() - start) / 1e9;
    long left =
        SweepRows.one(ent, "select count(*) from " + TABLE + " where made_at < " + cutoff(ent));
    if (!done.complete() || left != rows.rows() / 4 / 25) {
      throw new IllegalStateException(done + ", and " + left + " due rows are left");
    }
    System.out.printf(
        "  of which in transactions that delete: %.1f s%n",
        SweepRows.one(ent, "select max(millis) from ent_privacy_sweep_table") / 1e3);
    return seconds;
  }

  private Progress sweep(Ent ent, Instant end) throws SQLException {
    SweepRows.execute(ent, "delete from ent_privacy_sweep_table");
    Tenant tenant = node(ent);
    Privacy.of(tenant).sweeps().start(SweepPolicy.DEFAULT, Actor.system("benchmark"));
    return new SweepJob(SweepRows.RULES, Rest.ASLEEP).run(tenant, end);
  }

  /** Return the tenant on a node whose clock goes. */
  private Tenant node(Ent ent) {
    return EntRuntime.builder()
        .unitOfWork(UnitOfWork.resourceLocal(ent.entityManagers()))
        .keys(ent.tenant().kernel().keys())
        .personalData(rows)
        .extension(people)
        .build()
        .tenant(ent.tenant().id());
  }

  private void besidePeople(Ent ent) throws SQLException, InterruptedException {
    for (boolean asked : new boolean[] {false, true}) {
      rows.fill(ent, Instant.now());
      people.ask(asked);
      people.begin(ent, TABLE, rows.rows());
      Thread.sleep(3_000);
      people.take();
      Thread.sleep(10_000);
      Latency quiet = people.take();
      people.compareWith(quiet);
      try (LockProbe probe = new LockProbe(ent)) {
        long start = System.nanoTime();
        Progress done = sweep(ent, Instant.now().plusSeconds(PATIENCE));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("governor %s: %s in %.1f s; ", asked ? "on" : "off", done, seconds);
        tell(quiet, people.take(), probe);
      }
      people.close();
    }
  }

  private static void tell(Latency quiet, Latency seen, LockProbe probe) {
    System.out.printf(
        "reads p50 %.0f us (%.2f times the quiet %.0f), p99 %.0f us (%.2f"
            + " times %.0f); longest wait for a lock %.0f ms%n",
        seen.median(),
        seen.median() / quiet.median(),
        quiet.median(),
        seen.slow(),
        seen.slow() / quiet.slow(),
        quiet.slow(),
        probe.longestMillis());
  }

  private static long cutoff(Ent ent) {
    LocalDate day = ent.school().dayOf(Instant.now()).minusMonths(12).plusDays(1);
    return day.atStartOfDay(ent.school().zone()).toEpochSecond() * 1_000_000;
  }

  /** Work while a transaction stands open that has seen everything as it was, as a backup does. */
  private static double beside(Ent ent, Timed work) throws SQLException {
    try (Connection backup = ent.dataSource().getConnection();
        Statement look = backup.createStatement()) {
      backup.setAutoCommit(false);
      backup.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      look.execute("select count(*) from ent_core_school");
      double seconds = work.run();
      backup.rollback();
      return seconds;
    }
  }

  /** Is a piece of work that tells its seconds. */
  @FunctionalInterface
  private interface Timed {
    double run() throws SQLException;
  }
}
