package io.entsdk.core.internal.audit;

import static io.entsdk.core.protection.ProtectionSql.notHeld;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Takes away the sealed entries whose time is over, salt and all; what their blocks sealed of them
 * stays, and the chain verifies as before.
 *
 * <p>The first block announces this job, and each run the next one, for the day on which there may
 * be something again.
 */
public final class AuditErasure implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "audit-retention";

  /** An entry written today may have a shorter time than all that are there. */
  private static final int LOOK_AGAIN_DAYS = 7;

  private static final int MOST = 1_000;

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    Batch batch = Batch.BEFORE_ALL;
    long erased = 0;
    do {
      Batch last = batch;
      batch = Unit.independent(tenant, unit -> erase(unit, last));
      erased += batch.erased();
    } while (batch.size() == MOST && tenant.kernel().now().isBefore(end));
    boolean complete = batch.size() < MOST;
    if (complete) {
      Unit.independent(tenant, AuditErasure::announceNext);
    }
    return new Progress(erased, complete);
  }

  /** Announce the first run, with the first block. */
  static void begin(Unit unit) {
    announce(unit, today(unit).plusDays(LOOK_AGAIN_DAYS));
  }

  private static LocalDate today(Unit unit) {
    return LocalDate.ofInstant(unit.now(), ZoneOffset.UTC);
  }

  /** Erase what comes after {@code last}: a walk that never begins anew passes no dead rows. */
  private static Batch erase(Unit unit, Batch last) {
    List<Row> due =
        unit.rows(
            """
            select erasable_from, id from ent_core_audit
            where tenant = cast(?1 as int) and erasable_from <= cast(?2 as date)
              and (erasable_from, id) > (cast(?3 as date), cast(?4 as uuid))
              and block_number is not null
            order by erasable_from, id fetch first %d rows only"""
                .formatted(MOST),
            unit.tenantId().value(),
            today(unit),
            last.day(),
            last.id());
    if (due.isEmpty()) {
      return new Batch(last.day(), last.id(), 0, 0);
    }
    Row end = due.get(due.size() - 1);
    new HoldGuard(unit).enter();
    return new Batch(end.date(0), end.uuid(1), due.size(), delete(unit, last, end));
  }

  private static int delete(Unit unit, Batch last, Row end) {
    return unit.update(
        """
        delete from ent_core_audit e
        where e.tenant = cast(?1 as int)
          and (e.erasable_from, e.id) > (cast(?2 as date), cast(?3 as uuid))
          and (e.erasable_from, e.id) <= (cast(?4 as date), cast(?5 as uuid))
          and e.block_number is not null and %s and %s"""
            .formatted(notHeld("e.subject_id"), notHeld("e.actor_id")),
        unit.tenantId().value(),
        last.day(),
        last.id(),
        end.date(0),
        end.uuid(1));
  }

  /** Announce the next run: tomorrow at the earliest, in a week at the latest. */
  private static LocalDate announceNext(Unit unit) {
    LocalDate next = today(unit).plusDays(LOOK_AGAIN_DAYS);
    LocalDate tomorrow = today(unit).plusDays(1);
    Row earliest =
        unit.rows(
                "select min(erasable_from) from ent_core_audit where tenant = cast(?1 as int)",
                unit.tenantId().value())
            .get(0);
    if (!earliest.isNull(0) && earliest.date(0).isBefore(next)) {
      next = earliest.date(0).isBefore(tomorrow) ? tomorrow : earliest.date(0);
    }
    announce(unit, next);
    return next;
  }

  private static void announce(Unit unit, LocalDate day) {
    long at = Micros.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    List<Column<Long>> columns =
        List.of(
            Column.text("job", any -> JOB),
            Column.bigint("due_at", due -> due),
            Column.integer("tenant_id", any -> unit.tenantId().value()),
            Column.uuid("id", due -> new UUID(0, due)));
    unit.insertAbsent(
        "ent_core_due", columns, List.of("job", "due_at", "tenant_id", "id"), List.of(at));
  }

  /** Says where a batch ended, how many entries it came by and how many of them it erased. */
  private record Batch(LocalDate day, UUID id, int size, int erased) {

    static final Batch BEFORE_ALL = new Batch(LocalDate.EPOCH, new UUID(0, 0), 0, 0);
  }
}
