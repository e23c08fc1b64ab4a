package io.entsdk.auth.internal.session;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.window.WindowSql;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes the sessions of one tenant within one unit of work. */
public final class JpaSessions {

  private static final int SCHOOLING = 6;
  private static final int OPENED_BY = SCHOOLING + Schooling.COLUMNS;

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

  /** Return the live session whose token has this hash. */
  public Optional<LiveSession> findByToken(String tokenHash) {
    return live("s.token_hash = cast(?2 as varchar)", tokenHash);
  }

  /** Return the session {@code id} if it is live. */
  public Optional<LiveSession> find(UUID id) {
    return live("s.id = cast(?2 as uuid)", id);
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

  private Optional<LiveSession> live(String condition, Object value) {
    return stillGiven(lives(condition, value)).map(JpaSessions::session).findFirst();
  }

  /** Return the live sessions of {@code child} that were opened in the household of {@code one}. */
  public List<LiveSession> listOpenedBy(Opener one, PersonId child, HomeRights rights) {
    return lives("s.opened_by is not null and s.person_id = cast(?2 as uuid)", child.value())
        .stream()
        .filter(row -> allow(rights, row))
        .filter(row -> opener(row).household().equals(one.household()))
        .map(JpaSessions::session)
        .sorted(Comparator.comparing(LiveSession::startedAt).reversed())
        .toList();
  }

  /** Tell whether this session of {@code child} was opened in the household of {@code one}. */
  public boolean wasOpenedBy(Opener one, PersonId child, UUID session) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select opened_by, opened_for from ent_auth_session where tenant = cast(?1 as int)
                  and id = cast(?2 as uuid) and person_id = cast(?3 as uuid)
                  and opened_by is not null"""),
            unit.tenantId().value(),
            session,
            child.value())
        .stream()
        .anyMatch(row -> opener(row, 0).household().equals(one.household()));
  }

  private List<Row> lives(String condition, Object value) {
    long now = Micros.of(unit.now());
    return unit
        .rows(
            """
            select s.id, s.person_id, s.assurance, s.started_at, s.seen_at, s.ends_at, %s,
              s.opened_by, s.opened_for
            from ent_auth_session s
            left join ent_auth_epoch e on e.tenant = s.tenant and e.person_id = s.person_id
            where s.tenant = cast(?1 as int) and %s and s.ended_at is null
              and s.epoch = coalesce(e.epoch, 0) and s.ends_at > cast(?3 as bigint)
              and s.seen_at + s.idle_micros > cast(?4 as bigint) and %s
              and (s.window_id is null or exists (select 1 from ent_auth_window w
                where w.tenant = s.tenant and w.id = s.window_id and %s))
              and (s.assurance <> 'PASS' or exists (select 1 from ent_core_substitute_pass p
                where p.tenant = s.tenant and p.substitute_id = s.person_id
                  and p.revoked_at is null and p.ends_at > cast(?5 as bigint)))"""
                .formatted(
                    Schooling.columns("s", "person_id"),
                    condition,
                    shown("s.person_id", CONNECTION),
                    WindowSql.open("w", 3)),
            unit.tenantId().value(),
            value,
            now,
            now,
            now)
        .stream()
        .filter(row -> Schooling.end(row, SCHOOLING).map(unit.now()::isBefore).orElse(true))
        .toList();
  }

  /** Leave those out whose opener at home no longer may, in one statement if there are any. */
  private Stream<Row> stillGiven(List<Row> rows) {
    List<PersonId> children =
        rows.stream()
            .filter(row -> !row.isNull(OPENED_BY))
            .map(row -> new PersonId(row.uuid(1)))
            .toList();
    if (children.isEmpty()) {
      return rows.stream();
    }
    HomeRights rights = new HomeLinks(unit).to(children);
    return rows.stream().filter(row -> row.isNull(OPENED_BY) || allow(rights, row));
  }

  private boolean allow(HomeRights rights, Row row) {
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(SCHOOLING + 1)));
    return rights.allow(opener(row), new PersonId(row.uuid(1)), today);
  }

  private static Opener opener(Row row) {
    return opener(row, OPENED_BY);
  }

  private static Opener opener(Row row, int first) {
    return new Opener(
        new PersonId(row.uuid(first)),
        row.isNull(first + 1) ? null : new OrganisationId(row.uuid(first + 1)));
  }

  private static LiveSession session(Row row) {
    return new LiveSession(
        row.uuid(0),
        new PersonId(row.uuid(1)),
        Assurance.valueOf(row.text(2)),
        Micros.instant(row.bigint(3)),
        Micros.instant(row.bigint(4)),
        Micros.instant(row.bigint(5)));
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
