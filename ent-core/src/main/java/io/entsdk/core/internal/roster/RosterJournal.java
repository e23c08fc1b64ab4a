package io.entsdk.core.internal.roster;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Forgets whom an import was about, thirty days after it was planned: what it did stays, as kinds
 * and facts, and names nobody. A plan that nobody has applied by then is out of date.
 *
 * <p>Rows about whoever is held stay, and are looked at again each week.
 */
public final class RosterJournal implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "roster-journal";

  /** Our own choice: as long as an import can be undone. */
  private static final Duration KEPT = Duration.ofDays(30);

  private static final Duration LOOK_AGAIN = Duration.ofDays(7);

  private static final String NEXT =
      """
      select made_at, id from ent_core_roster_plan
      where tenant = cast(?1 as int) and forgotten_at is null and made_at <= cast(?2 as bigint)
        and (made_at, id) > (cast(?3 as bigint), cast(?4 as uuid))
      order by made_at, id fetch first 1 rows only for update""";

  /** What was made may be a person: then the id of what was made is somebody's, too. */
  private static final String FORGET =
      """
      update ent_core_roster_change c set
        fact_id = case when c.fact_id = c.person_id then %%s else c.fact_id end,
        person_id = null, child_id = null, last_name = null, usage_name = null, first_name = null,
        birth_date = null, email = null, sort_key = null, code = null
      where c.tenant = cast(?1 as int) and c.plan_id = cast(?2 as uuid) and %s and %s"""
          .formatted(notHeld("c.person_id"), notHeld("c.child_id"));

  private static final String LEFT =
      readsAll(
          KEEPING,
          """
          select count(*) from ent_core_roster_change
          where tenant = cast(?1 as int) and plan_id = cast(?2 as uuid)
            and (person_id is not null or child_id is not null or last_name is not null)""");

  private static final String FORGOTTEN =
      """
      update ent_core_roster_plan set forgotten_at = cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  @Override
  public String name() {
    return JOB;
  }

  /** Announce that a plan made now is forgotten one day. */
  static void begin(Unit unit) {
    announce(unit, unit.now().plus(KEPT));
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    Optional<Plan> next = Optional.of(Plan.BEFORE_ALL);
    long forgotten = 0;
    boolean held = false;
    while (next.isPresent() && tenant.kernel().now().isBefore(end)) {
      Plan last = next.get();
      next = Unit.independent(tenant, unit -> forget(unit, last));
      forgotten += next.map(Plan::rows).orElse(0L);
      held |= next.filter(Plan::held).isPresent();
    }
    if (held) {
      Unit.independent(tenant, unit -> announce(unit, unit.now().plus(LOOK_AGAIN)));
    }
    return new Progress(forgotten, next.isEmpty());
  }

  /** Forget the next plan after {@code last}; empty if there is none. */
  private static Optional<Plan> forget(Unit unit, Plan last) {
    int tenant = unit.tenantId().value();
    long until = Micros.of(unit.now().minus(KEPT));
    List<Row> due = unit.rows(NEXT, tenant, until, last.madeAt(), last.id());
    if (due.isEmpty()) {
      return Optional.empty();
    }
    UUID plan = due.get(0).uuid(1);
    new HoldGuard(unit).enter();
    String nobody = unit.dialect() == Dialect.POSTGRESQL ? "gen_random_uuid()" : "random_uuid()";
    long rows = unit.update(FORGET.formatted(nobody), tenant, plan);
    boolean held = unit.rows(LEFT, tenant, plan).get(0).bigint(0) > 0;
    if (!held) {
      unit.update(FORGOTTEN, tenant, plan, Micros.of(unit.now()));
    }
    return Optional.of(new Plan(due.get(0).bigint(0), plan, rows, held));
  }

  private static Instant announce(Unit unit, Instant at) {
    new DueTable(unit.entities(), unit.dialect()).announce(JOB, unit.tenantId(), at, unit.newId());
    return at;
  }

  /** Says which plan was gone through, how many rows that was, and whether a hold keeps some. */
  private record Plan(long madeAt, UUID id, long rows, boolean held) {

    static final Plan BEFORE_ALL = new Plan(0, new UUID(0, 0), 0, false);
  }
}
