package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.SupportSession;
import io.entsdk.core.access.SupportSessionId;
import io.entsdk.core.access.SupportTicket;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps support sessions, and tells the heads of the school of each step. */
final class SupportStore {

  static final EventType ASKED = new EventType("support-asked");
  static final EventType GRANTED = new EventType("support-granted");
  static final EventType ENDED = new EventType("support-ended");

  private static final String COLUMNS =
      """
      select id, school_id, ticket, agent, minutes, asked_at, granted_by, expires_at, ended_at
      from ent_core_support_session where tenant = cast(?1 as int) and""";

  private static final String GRANT =
      """
      update ent_core_support_session
      set granted_at = cast(?3 as bigint), granted_by = cast(?4 as uuid),
        expires_at = cast(?5 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)
        and granted_at is null and ended_at is null""";

  private static final String END =
      """
      update ent_core_support_session
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;

  SupportStore(Unit unit) {
    this.unit = unit;
  }

  SupportSession get(SupportSessionId session) {
    return find(" id = cast(?2 as uuid)", session.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("SupportSession", session));
  }

  List<SupportSession> listOf(SchoolId school) {
    return find(" school_id = cast(?2 as uuid) order by id desc limit 100", school.value());
  }

  private List<SupportSession> find(String condition, UUID id) {
    return unit.rows(COLUMNS + condition, unit.tenantId().value(), id).stream()
        .map(SupportStore::session)
        .toList();
  }

  SupportSession add(SchoolId school, SupportTicket ticket) {
    UUID id = unit.newId();
    List<Column<SupportTicket>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> id),
            Column.uuid("school_id", any -> school.value()),
            Column.text("ticket", SupportTicket::number),
            Column.text("agent", SupportTicket::agent),
            Column.integer("minutes", any -> Math.toIntExact(ticket.length().toMinutes())),
            Column.bigint("asked_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_core_support_session", columns, List.of(ticket));
    return get(new SupportSessionId(id));
  }

  /** Begin a session now and tell whether that was new. */
  boolean grant(SupportSession session, PersonId by) {
    return unit.update(
            GRANT,
            unit.tenantId().value(),
            session.id().value(),
            Micros.of(unit.now()),
            by.value(),
            Micros.of(unit.now().plus(session.ticket().length())))
        > 0;
  }

  /** End a session and tell whether that was new. */
  boolean end(SupportSession session, Actor actor) {
    return unit.update(
            END,
            unit.tenantId().value(),
            session.id().value(),
            Micros.of(unit.now()),
            actor.person().map(PersonId::toString).orElse(""))
        > 0;
  }

  void announce(EventType type, SupportSession session) {
    JpaPeople people = new JpaPeople(unit);
    List<Person> heads =
        people.staffOf(session.school(), Profile.DIR, people.dayIn(session.school(), unit.now()));
    Map<String, String> refs =
        Map.of("session", session.id().toString(), "school", session.school().toString());
    new Outbox(unit)
        .emit(heads.stream().map(head -> new EventDraft(type, head.id(), refs)).toList());
  }

  private static SupportSession session(Row row) {
    return new SupportSession(
        new SupportSessionId(row.uuid(0)),
        new SchoolId(row.uuid(1)),
        new SupportTicket(row.text(2), row.text(3), Duration.ofMinutes(row.integer(4))),
        Micros.instant(row.bigint(5)),
        granter(row),
        row.isNull(7) ? null : Micros.instant(row.bigint(7)),
        row.isNull(8) ? null : Micros.instant(row.bigint(8)));
  }

  /** Whoever granted may be gone; what was granted has an end. */
  private static @Nullable PersonId granter(Row row) {
    PersonId gone = row.isNull(7) ? null : PersonId.GONE;
    return row.isNull(6) ? gone : new PersonId(row.uuid(6));
  }
}
