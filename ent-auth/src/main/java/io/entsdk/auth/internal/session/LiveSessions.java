package io.entsdk.auth.internal.session;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.window.WindowSql;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds the sessions that are live: all that ends one, the schooling, the window, the pass or the
 * right of whoever opened it at home, is asked as it is read.
 */
public final class LiveSessions {

  private static final int SCHOOLING = 6;
  private static final int OPENED_BY = SCHOOLING + Schooling.COLUMNS;

  private final Unit unit;

  public LiveSessions(Unit unit) {
    this.unit = unit;
  }

  /** Return the live session whose token has this hash. */
  public Optional<LiveSession> findByToken(String tokenHash) {
    return live("s.token_hash = cast(?2 as varchar)", tokenHash);
  }

  /** Return the session {@code id} if it is live. */
  public Optional<LiveSession> find(UUID id) {
    return live("s.id = cast(?2 as uuid)", id);
  }

  private Optional<LiveSession> live(String condition, Object value) {
    return stillGiven(lives(condition, value)).map(LiveSessions::session).findFirst();
  }

  /** Return the live sessions of {@code child} that were opened in the household of {@code one}. */
  public List<LiveSession> listOpenedBy(Opener one, PersonId child, HomeRights rights) {
    String anyIdOfTheChild =
        "s.opened_by is not null and s.person_id in ("
            + IdentitySql.idsOf("select cast(?2 as uuid)")
            + ")";
    return lives(anyIdOfTheChild, child.value()).stream()
        .filter(row -> allow(rights, row))
        .filter(row -> isOf(one, opener(row)))
        .map(LiveSessions::session)
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
                  and id = cast(?2 as uuid) and person_id in (%s) and opened_by is not null"""
                    .formatted(IdentitySql.idsOf("select cast(?3 as uuid)"))),
            unit.tenantId().value(),
            session,
            child.value())
        .stream()
        .anyMatch(row -> isOf(one, opener(row, 0)));
  }

  /** Tell whether what {@code opener} has opened is the household's of {@code one}. */
  private boolean isOf(Opener one, Opener opener) {
    return opener.household().equals(one.household())
        || (one.organisation() == null
            && opener.organisation() == null
            && new JpaIdentities(unit).allOf(one.person()).contains(opener.person()));
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
}
