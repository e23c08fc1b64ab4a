package io.entsdk.core.internal.protection;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.ProtectionEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Calls somebody on the day on which a hold is to be looked at again; it releases nothing. */
public final class HoldReviews implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "hold-reviews";

  private static final int MOST = 200;

  @Override
  public String name() {
    return JOB;
  }

  /** Announce that somebody is to be called on {@code day}, which begins in UTC. */
  static void announce(Unit unit, LocalDate day) {
    Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    new DueTable(unit.entities(), unit.dialect()).announce(JOB, unit.tenantId(), at, unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    int batch = MOST;
    while (batch == MOST && tenant.kernel().now().isBefore(end)) {
      batch = Unit.independent(tenant, HoldReviews::call);
      done += batch;
    }
    return new Progress(done, batch < MOST);
  }

  private static int call(Unit unit) {
    JpaHolds holds = new JpaHolds(unit);
    List<Hold> due = holds.uncalled(unit.now().atZone(ZoneOffset.UTC).toLocalDate(), MOST);
    for (Hold hold : due) {
      holds.called(hold);
      HoldDesk.tell(unit, ProtectionEvents.HOLD_REVIEW_DUE, hold);
    }
    return due.size();
  }
}
