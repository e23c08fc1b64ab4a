package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.internal.closure.TenantTables.Declared;
import java.util.List;

/** Waits until a job has taken the rows of a table, and what they stood for elsewhere. */
record AwaitingJob(Declared declared) implements ClosingStep {

  private static final String AWAITS_JOB = "awaits-job";

  @Override
  public String table() {
    return declared.name();
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    return Taken.waiting(
        new TenantCounts(unit)
            .of(List.of(declared)).stream()
                .findFirst()
                .map(left -> new Obstacle(AWAITS_JOB, left.because(), left.rows())));
  }
}
