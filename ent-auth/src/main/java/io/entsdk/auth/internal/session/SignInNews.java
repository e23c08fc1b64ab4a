package io.entsdk.auth.internal.session;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.window.DeviceAlarm;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells and records who has signed in, from the sessions that say so, in the order in which they
 * began: a sign-in itself takes no statement for it.
 *
 * <p>A session is told and marked in one unit of work, so it goes into the outbox once, whatever
 * dies in between and however many nodes run this.
 */
public final class SignInNews implements TenantJob {

  static final String JOB = "sign-in-news";

  private static final String ACTION = "sign-in";

  private static final int BATCH = 200;

  private static final String UNTOLD =
      """
      select s.id, s.person_id, s.assurance, s.path, s.started_at, s.device_hash, s.window_id,
        s.opened_by
      from ent_auth_session s
      where s.tenant = cast(?1 as int) and s.told_at is null and %s
      order by s.started_at, s.id fetch first %d rows only for update skip locked"""
          .formatted(shown("s.person_id", CONNECTION), BATCH);

  /** Let what is signed in from now on be told within the next minute. */
  public static void announce(Unit unit) {
    announce(unit, Duration.ofMinutes(1));
  }

  /** All of an hour, or of a minute, are announced for its end: they are one piece of work. */
  private static void announce(Unit unit, Duration every) {
    Instant whole =
        unit.now().truncatedTo(every.toHours() > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES);
    new DueTable(unit.entities(), unit.dialect())
        .announce(JOB, unit.tenantId(), whole.plus(every), unit.newId());
  }

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    int told = BATCH;
    while (told == BATCH && tenant.kernel().now().isBefore(end)) {
      told = Unit.independent(tenant, SignInNews::tell);
      done += told;
    }
    boolean any = done > 0;
    if (told < BATCH) {
      Unit.independent(tenant, unit -> announceIfNeeded(unit, any));
    }
    return new Progress(done, told < BATCH);
  }

  private static int tell(Unit unit) {
    List<Row> untold = unit.rows(UNTOLD, unit.tenantId().value());
    if (!untold.isEmpty()) {
      new Outbox(unit).emit(untold.stream().map(SignInNews::news).toList());
      new AuditTrail(unit).record(untold.stream().map(SignInNews::entry).toList());
      mark(unit, untold.stream().map(row -> row.uuid(0)).toList());
    }
    return untold.size();
  }

  /** A session at home says neither where nor by whom: the other household may read the events. */
  private static EventDraft news(Row row) {
    Map<String, String> refs = new HashMap<>();
    refs.put("session", row.uuid(0).toString());
    refs.put("assurance", row.text(2));
    if (!row.text(3).isEmpty()) {
      refs.put("path", row.text(3));
    }
    if (row.isNull(7)) {
      refs.put("began", Micros.instant(row.bigint(4)).truncatedTo(ChronoUnit.SECONDS).toString());
      refs.put("device", DeviceAlarm.nameOf(row.text(5)));
    }
    if (!row.isNull(6)) {
      refs.put("window", row.uuid(6).toString());
    }
    return new EventDraft(AuthEvents.SIGNED_IN, new PersonId(row.uuid(1)), refs);
  }

  /** The pupil did it; the reason is the way in. Where and when exactly, the session says. */
  private static AuditEntry entry(Row row) {
    PersonId person = new PersonId(row.uuid(1));
    String way = row.text(3).isEmpty() ? row.text(2) : row.text(3);
    Actor actor = Actor.host(person, Assurance.valueOf(row.text(2)), way);
    return AuditEntry.done(actor, ACTION, row.uuid(0)).about(person);
  }

  private static void mark(Unit unit, List<UUID> told) {
    unit.update(
        """
        update ent_auth_session set told_at = cast(?1 as bigint) where tenant = cast(?2 as int)
          and id in (select id from unnest(%s) as given (id))"""
            .formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
        Micros.of(unit.now()),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(told));
  }

  /** A tenant in which nobody has a way in costs nothing; a quiet one is looked at once an hour. */
  private static boolean announceIfNeeded(Unit unit, boolean any) {
    boolean needed =
        any
            || !unit.rows(
                    readsAll(
                        COUNTING,
                        """
                        select n from (values (1)) as one (n)
                        where exists (select 1 from ent_auth_card where tenant = cast(?1 as int))
                          or exists (select 1 from ent_auth_session where tenant = cast(?1 as int))
                          or exists
                            (select 1 from ent_auth_passphrase where tenant = cast(?1 as int))"""),
                    unit.tenantId().value())
                .isEmpty();
    if (needed) {
      announce(unit, any ? Duration.ofMinutes(1) : Duration.ofHours(1));
    }
    return needed;
  }
}
