package io.entsdk.auth.internal.session;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins and ends the sessions of one tenant within one unit of work. */
public final class JpaSessions {

  private final Unit unit;

  public JpaSessions(Unit unit) {
    this.unit = unit;
  }

  /** End what runs on the device and begin {@code asked} there, under a token kept as its hash. */
  public LiveSession begin(NewSession asked, String tokenHash) {
    endOn(asked.deviceHash());
    Instant now = unit.now();
    LiveSession session =
        new LiveSession(
            unit.newId(),
            asked.person(),
            asked.assurance(),
            now,
            now,
            now.plus(asked.limits().absolute()));
    unit.insertAll(
        "ent_auth_session",
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", LiveSession::id),
            Column.text("token_hash", any -> tokenHash),
            Column.uuid("person_id", any -> asked.person().value()),
            Column.text("device_hash", any -> asked.deviceHash()),
            Column.text("assurance", one -> one.assurance().name()),
            Column.bigint("epoch", any -> asked.epoch()),
            Column.bigint("started_at", one -> Micros.of(one.startedAt())),
            Column.bigint("seen_at", one -> Micros.of(one.seenAt())),
            Column.bigint("idle_micros", any -> asked.limits().idle().toNanos() / 1_000),
            Column.bigint("ends_at", one -> Micros.of(one.end())),
            Column.uuid("window_id", any -> asked.window()),
            Column.uuid("opened_by", any -> opener(asked)),
            Column.uuid("opened_for", any -> household(asked)),
            Column.text("path", any -> asked.path())),
        List.of(session));
    return session;
  }

  private static @Nullable UUID opener(NewSession asked) {
    return asked.opener() == null ? null : asked.opener().person().value();
  }

  private static @Nullable UUID household(NewSession asked) {
    Opener opener = asked.opener();
    return opener == null || opener.organisation() == null ? null : opener.organisation().value();
  }

  /** Return the sessions that run on the device, which {@link #begin} is about to end. */
  List<UUID> liveOn(String deviceHash) {
    long now = Micros.of(unit.now());
    return unit
        .rows(
            """
            select s.id from ent_auth_session s where s.tenant = cast(?1 as int)
              and s.device_hash = cast(?2 as varchar) and s.ended_at is null
              and s.ends_at > cast(?3 as bigint) and %s order by s.id"""
                .formatted(shown("s.person_id", CONNECTION)),
            unit.tenantId().value(),
            deviceHash,
            now)
        .stream()
        .map(row -> row.uuid(0))
        .toList();
  }

  /** End what runs on the device, and return how many sessions that were. */
  public int endOn(String deviceHash) {
    return unit.update(
        """
        update ent_auth_session set ended_at = cast(?1 as bigint)
        where tenant = cast(?2 as int) and device_hash = cast(?3 as varchar) and ended_at is null""",
        Micros.of(unit.now()),
        unit.tenantId().value(),
        deviceHash);
  }

  /** Return whose session {@code id} is or was. */
  public Optional<PersonId> personOf(UUID id) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select person_id from ent_auth_session
                where tenant = cast(?1 as int) and id = cast(?2 as uuid)"""),
            unit.tenantId().value(),
            id)
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .findFirst();
  }

  /** Note that the holder of session {@code id} is there. */
  public int touch(UUID id) {
    long now = Micros.of(unit.now());
    return unit.update(
        """
        update ent_auth_session set seen_at = cast(?1 as bigint)
        where tenant = cast(?2 as int) and id = cast(?3 as uuid) and ended_at is null
          and seen_at < cast(?4 as bigint)""",
        now,
        unit.tenantId().value(),
        id,
        now);
  }

  /** End session {@code id} and tell whether it had not ended before. */
  public boolean end(UUID id) {
    return unit.update(
            """
            update ent_auth_session set ended_at = cast(?1 as bigint)
            where tenant = cast(?2 as int) and id = cast(?3 as uuid) and ended_at is null""",
            Micros.of(unit.now()),
            unit.tenantId().value(),
            id)
        == 1;
  }

  /** Forget the sessions that were over before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return unit.update(
        """
        delete from ent_auth_session where tenant = cast(?1 as int) and id in
          (select s.id from ent_auth_session s
           where s.tenant = cast(?2 as int) and s.ends_at < cast(?3 as bigint) and %s
           order by s.ends_at fetch first %d rows only)"""
            .formatted(notHeld("s.person_id"), most),
        unit.tenantId().value(),
        unit.tenantId().value(),
        Micros.of(before));
  }
}
