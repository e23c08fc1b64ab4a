package io.entsdk.messaging.internal.help;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.CallId;
import io.entsdk.messaging.notice.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what is still to be done about calls, within one unit of work; any node may do it. */
final class CallRows {

  /** How long a node may take over telling one adult; another one goes on then. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final int AT_A_TIME = 50;

  private static final String UNSEEN_TOO_LONG =
      readsAll(
          CARRYING_ON,
          """
          select c.id, c.child_id, c.picture, c.rises from ent_messaging_call c
          where c.tenant = cast(?1 as int) and c.rise_at <= cast(?2 as bigint)
            and c.seen_at is null
          order by c.rise_at, c.id fetch first %d rows only for update skip locked"""
              .formatted(AT_A_TIME));

  private static final String RISE =
      """
      update ent_messaging_call
      set rises = rises + 1, rise_at = nullif(cast(?3 as bigint), 0)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and seen_at is null""";

  private static final String TO_TELL =
      readsAll(
          CARRYING_ON,
          """
          select a.call_id, a.person_id, a.notice_id, a.attempts from ent_messaging_call_adult a
          join ent_messaging_call c on c.tenant = a.tenant and c.id = a.call_id
          where a.tenant = cast(?1 as int) and a.tell_at <= cast(?2 as bigint)
            and c.seen_at is null
            and (a.claimed_until is null or a.claimed_until <= cast(?2 as bigint))
          order by a.tell_at, a.call_id, a.person_id fetch first %d rows only"""
              .formatted(AT_A_TIME));

  private static final String CLAIM =
      """
      update ent_messaging_call_adult set claimed_until = cast(?4 as bigint)
      where tenant = cast(?1 as int) and call_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid) and tell_at <= cast(?5 as bigint)
        and (claimed_until is null or claimed_until <= cast(?5 as bigint))""";

  private static final String CLOSE =
      """
      update ent_messaging_call_adult
      set claimed_until = null, attempts = attempts + 1,
        tell_at = nullif(cast(?5 as bigint), 0),
        told_at = case when cast(?6 as boolean) then cast(?7 as bigint) else told_at end
      where tenant = cast(?1 as int) and call_id = cast(?2 as uuid)
        and person_id = cast(?3 as uuid) and notice_id = cast(?4 as uuid)""";

  private static final String NEXT =
      readsAll(
          CARRYING_ON,
          """
          select min(w.at) from (
            select min(c.rise_at) from ent_messaging_call c
            where c.tenant = cast(?1 as int) and c.seen_at is null
            union all
            select min(greatest(a.tell_at, coalesce(a.claimed_until, 0)))
            from ent_messaging_call_adult a
            join ent_messaging_call c on c.tenant = a.tenant and c.id = a.call_id
            where a.tenant = cast(?1 as int) and a.tell_at is not null and c.seen_at is null
          ) as w (at)""");

  private final Unit unit;
  private final int tenant;

  CallRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is a call that nobody has seen for too long. */
  record Unseen(CallId call, PersonId child, AdultPicture picture, int rises) {}

  /** Names an adult who is to be told of a call, under which key, after how many tries. */
  record ToTell(CallId call, PersonId adult, NoticeKey key, int attempts) {}

  /** Lock and return the calls that were unseen for too long. */
  List<Unseen> unseenTooLong() {
    return unit.rows(UNSEEN_TOO_LONG, tenant, Micros.of(unit.now())).stream()
        .map(
            row ->
                new Unseen(
                    new CallId(row.uuid(0)),
                    new PersonId(row.uuid(1)),
                    AdultPicture.valueOf(row.text(2)),
                    row.integer(3)))
        .toList();
  }

  /** Note that more adults were asked, and look again at {@code next}, if ever. */
  void rise(CallId call, Optional<Instant> next) {
    unit.update(RISE, tenant, call.value(), next.map(Micros::of).orElse(0L));
  }

  /** Claim and return whom this node is to tell. */
  List<ToTell> claim() {
    long now = Micros.of(unit.now());
    long until = Micros.of(unit.now().plus(LEASE));
    return unit.rows(TO_TELL, tenant, now).stream()
        .map(
            row ->
                new ToTell(
                    new CallId(row.uuid(0)),
                    new PersonId(row.uuid(1)),
                    new NoticeKey(row.uuid(2)),
                    row.integer(3)))
        .filter(
            one ->
                unit.update(CLAIM, tenant, one.call().value(), one.adult().value(), until, now)
                    == 1)
        .toList();
  }

  /** Note what became of telling: done, or to be tried again at {@code next}. */
  void close(ToTell one, boolean told, Optional<Instant> next) {
    unit.update(
        CLOSE,
        tenant,
        one.call().value(),
        one.adult().value(),
        one.key().value(),
        next.map(Micros::of).orElse(0L),
        told,
        Micros.of(unit.now()));
  }

  /** Return when something is due next. */
  Optional<Instant> next() {
    return unit.rows(NEXT, tenant).stream()
        .filter(row -> !row.isNull(0))
        .map(row -> Micros.instant(row.bigint(0)))
        .findFirst();
  }
}
