package io.entsdk.privacy.internal.closure;

import io.entsdk.core.EntException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the tenants whose closing another person has approved, one short transaction after the
 * other: tells people, takes the rows, looks for what is left, and certifies.
 *
 * <p>Any number of nodes may run it: one works at a time, and whichever comes next goes on where
 * the last one ended.
 */
public final class ClosureJob implements TenantJob {

  private static final String NAME = "closures";
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int LONGEST_WAIT = 10;

  /** Whoever is still to be told something is due at once. */
  private static final String NEXT =
      """
      select min(case when state = 'CANCELLED' or (state = 'APPROVED' and not told) then 0
        when state = 'CERTIFIED' then forget_at
        when retry_at > begins_at then retry_at else begins_at end)
      from ent_privacy_closure where tenant = cast(?1 as int)
        and (state in ('APPROVED', 'RUNNING') or forget_at is not null
          or (state = 'CANCELLED' and school_id is null and (told or told_after is not null)))""";

  private final Logger log = LoggerFactory.getLogger(ClosureJob.class);

  @Override
  public String name() {
    return NAME;
  }

  /** Announce work from {@code at} on. */
  static void announce(Unit unit, Instant at) {
    new DueTable(unit.entities(), unit.dialect()).announce(NAME, unit.tenantId(), at, unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    int told = 1;
    while (told > 0 && isBefore(tenant, end)) {
      told = Unit.independent(tenant, unit -> new ClosureNews(unit).tell());
      done += told;
    }
    ClosingWays ways = Unit.independent(tenant, ClosingWays::find);
    while (isBefore(tenant, end) && piece(tenant, ways)) {
      done++;
    }
    done += Unit.independent(tenant, unit -> new ClosureForgetting(unit).forget());
    return new Progress(done, Unit.independent(tenant, ClosureJob::announceNext));
  }

  private static boolean isBefore(Tenant tenant, Instant end) {
    return tenant.kernel().now().isBefore(end);
  }

  private boolean piece(Tenant tenant, ClosingWays ways) {
    ClosingPlace where = new ClosingPlace();
    try {
      return Unit.independent(tenant, unit -> new Closing(unit, ways, where).goOn());
    } catch (RuntimeException e) {
      ClosureRow closure = where.closure().orElseThrow(() -> e);
      String what = e instanceof EntException refused ? refused.code() : e.getClass().getName();
      log.warn(
          "Closing {} failed at {} with {}; it is tried again", closure.id(), where.table(), what);
      int failures = Math.min(closure.way().failures(), LONGEST_WAIT);
      Duration wait = FIRST_WAIT.multipliedBy(1L << failures);
      return Unit.independent(
          tenant,
          unit -> {
            new JpaClosures(unit)
                .standsStill(
                    closure.id(), new Obstacle(what, where.table(), 1), unit.now().plus(wait));
            return false;
          });
    }
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static Boolean announceNext(Unit unit) {
    Row row = unit.rows(NEXT, unit.tenantId().value()).get(0);
    if (row.isNull(0)) {
      return true;
    }
    Instant next = Micros.instant(row.bigint(0));
    if (!next.isAfter(unit.now())) {
      return false;
    }
    announce(unit, next);
    return true;
  }
}
