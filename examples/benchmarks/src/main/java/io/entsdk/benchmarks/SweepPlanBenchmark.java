package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.sweep.SweepPlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.util.UUID;

/** Plans the sweep of a large table, and finds the rows of one visitor in it. */
final class SweepPlanBenchmark {

  private static final String TABLE = "visit_log";

  private final SweepRows rows;

  SweepPlanBenchmark(int count) {
    this.rows = new SweepRows(TABLE, count, 100_000);
  }

  void run() throws SQLException {
    try (Ent ent = Ent.on(Database.POSTGRES, wiring -> wiring.personalData(rows))) {
      rows.hold(ent);
      rows.fill(ent, ent.clock().instant());
      long start = System.nanoTime();
      SweepPlan plan =
          Privacy.of(ent.tenant(), SweepRows.RULES).sweeps().plan(Actor.system("benchmark"));
      System.out.printf(
          "plan over %,d rows: %,d would go, %.1f s%n",
          rows.rows(), plan.rows(), (System.nanoTime() - start) / 1e9);
      double slowest = 0;
      for (long visitor = 1; visitor <= 20; visitor++) {
        slowest = Math.max(slowest, locate(ent, new PersonId(new UUID(0, visitor))));
      }
      System.out.printf("locate of one of 100,000 people: %.1f ms at most of 20%n", slowest);
    }
  }

  private double locate(Ent ent, PersonId visitor) {
    SubjectLink link = new SubjectLink(visitor, TABLE, "visitor");
    return Unit.independent(
        ent.tenant(),
        unit -> {
          long start = System.nanoTime();
          PersonalUnit lent = new PersonalUnit(unit.entities(), unit.tenantId(), unit.now());
          int found = rows.locate(lent, link, RecordKey.START, 500).size();
          if (found == 0) {
            throw new IllegalStateException("Nothing is there of " + visitor);
          }
          return (System.nanoTime() - start) / 1e6;
        });
  }
}
