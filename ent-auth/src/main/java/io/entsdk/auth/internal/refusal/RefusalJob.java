package io.entsdk.auth.internal.refusal;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Makes, once an hour, the figures of what was refused in the hours that are over.
 *
 * <p>A try takes no statement for it: what was refused stands in the row that it writes anyway. A
 * host that has not run this for a day has no figures of that day.
 */
public final class RefusalJob implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "sign-in-refusals";

  /** By then every try of the hour before has committed. */
  private static final Duration AFTER = Duration.ofMinutes(5);

  /** Let the hour that runs be counted when it is over. */
  public static void announce(Unit unit) {
    Instant at = unit.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS).plus(AFTER);
    new DueTable(unit.entities(), unit.dialect()).announce(JOB, unit.tenantId(), at, unit.newId());
  }

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    int done = Unit.independent(tenant, unit -> new JpaRefusals(unit).count());
    Unit.independent(tenant, RefusalJob::announceIfNeeded);
    return new Progress(done, true);
  }

  /** A tenant in which nobody has a way in costs nothing. */
  private static boolean announceIfNeeded(Unit unit) {
    boolean needed =
        !unit.rows(
                readsAll(
                    COUNTING,
                    """
                    select n from (values (1)) as one (n)
                    where exists (select 1 from ent_auth_card where tenant = cast(?1 as int))
                      or exists (select 1 from ent_auth_passphrase where tenant = cast(?1 as int))"""),
                unit.tenantId().value())
            .isEmpty();
    if (needed) {
      announce(unit);
    }
    return needed;
  }
}
