package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.util.Collections;

/**
 * Writes entries of the audit and seals them, against the time that plain batched JDBC takes to
 * write the same rows once, unsealed, into an empty table with the same keys and indexes.
 */
final class AuditBenchmark {

  private static final TenantId MEASURED = TenantId.of(2);

  /** As many as one read of a class writes. */
  private static final int AT_ONCE = 25;

  private final Database database;
  private final int entries;

  AuditBenchmark(Database database, int entries) {
    this.database = database;
    this.entries = entries;
  }

  void run() throws SQLException {
    try (Ent ent = Ent.on(database);
        Ent empty = Ent.on(database)) {
      write(ent.tenant(TenantId.of(3)), entries / 10, AT_ONCE);
      seal(ent);
      double written = write(ent.tenant(MEASURED), entries, AT_ONCE);
      double sealed = seal(ent) / entries;
      AuditFloor floor = new AuditFloor(ent, empty, MEASURED.value());
      double plain = floor.write() / floor.rows();
      double alone = write(ent.tenant(TenantId.of(4)), entries / 20, 1);
      System.out.printf(
          "%s: %,d entries, in units of %d: written %.1f us, sealed %.1f us, together %.1f us an"
              + " entry; JDBC batches %.1f us; ratio %.2f; in units of one: written %.1f us%n",
          database,
          floor.rows(),
          AT_ONCE,
          written / 1e3,
          sealed / 1e3,
          (written + sealed) / 1e3,
          plain / 1e3,
          (written + sealed) / plain,
          alone / 1e3);
    }
  }

  /** Return the nanoseconds that an entry took, each unit committed. */
  private static double write(Tenant tenant, int entries, int atOnce) {
    AuditEntry act =
        AuditEntry.done(Actor.system("benchmark"), "benchmark", tenant.kernel().newId());
    long start = System.nanoTime();
    for (int done = 0; done < entries; done += atOnce) {
      Unit.joined(
          tenant,
          unit -> {
            new AuditTrail(unit).record(Collections.nCopies(atOnce, act));
            return unit;
          });
    }
    return (double) (System.nanoTime() - start) / entries;
  }

  /** Return the nanoseconds that sealing all that was written took. */
  private static double seal(Ent ent) {
    long start = System.nanoTime();
    if (!Jobs.of(ent.runtime()).run("audit-seal", Budget.minutes(60)).complete()) {
      throw new IllegalStateException("Sealing came to no end");
    }
    return System.nanoTime() - start;
  }
}
