package io.entsdk.messaging.internal.post;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.ItemHead;
import io.entsdk.messaging.item.ContactRequest;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.OwnRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps who asks to write to whom, and what was answered, within one unit of work. */
final class ContactRows {

  private static final int MOST_SHOWN = 100;

  /** What an author has asked that counts: accepted, or not lapsed yet, whatever was answered. */
  private static final String STANDING =
      readsAll(
          DECIDING,
          """
          select r.person_id, r.answer from ent_messaging_contact_request r
          where r.tenant = cast(?1 as int) and r.sender_id = cast(?2 as uuid)
            and (r.answer = 'ACCEPTED' or (r.answer <> 'STOPPED' and r.lapses_at > cast(?3 as bigint)))""");

  private static final String OPEN =
      """
      select r.item_id, r.sender_id, i.school_id, r.asked_at, r.lapses_at
      from ent_messaging_contact_request r
      join ent_messaging_item i on i.tenant = r.tenant and i.id = r.item_id
      where r.tenant = cast(?1 as int) and r.person_id = cast(?2 as uuid)
        and r.answer = 'NONE' and r.lapses_at > cast(?3 as bigint)
        and i.withdrawn_at is null and %s
      order by r.asked_at desc, r.item_id fetch first %d rows only"""
          .formatted(shown("r.sender_id", CORRESPONDENCE), MOST_SHOWN);

  private static final String MADE =
      """
      select r.item_id, r.person_id, r.asked_at, r.answer, r.lapses_at
      from ent_messaging_contact_request r
      where r.tenant = cast(?1 as int) and r.sender_id = cast(?2 as uuid) and %s
      order by r.asked_at desc, r.item_id, r.person_id fetch first %d rows only"""
          .formatted(shown("r.person_id", CORRESPONDENCE), MOST_SHOWN);

  private static final String ONE =
      readsAll(
          DECIDING,
          """
          select r.decided_id, r.answer, i.school_id, i.kind from ent_messaging_contact_request r
          join ent_messaging_item i on i.tenant = r.tenant and i.id = r.item_id
            and i.withdrawn_at is null
          where r.tenant = cast(?1 as int) and r.item_id = cast(?2 as uuid)
            and r.person_id = cast(?3 as uuid)""");

  private static final String ANSWER =
      """
      update ent_messaging_contact_request set answer = cast(?4 as varchar), answered_at = cast(?5 as bigint)
      where tenant = cast(?1 as int) and item_id = cast(?2 as uuid) and person_id = cast(?3 as uuid)
        and answer = 'NONE' and lapses_at > cast(?5 as bigint)""";

  private static final String STOP =
      """
      update ent_messaging_contact_request set answer = 'STOPPED', answered_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and sender_id = cast(?3 as uuid) and answer = 'ACCEPTED'""";

  private final Unit unit;
  private final int tenant;

  ContactRows(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Says what was answered. */
  enum Answer {
    NONE,
    ACCEPTED,
    DECLINED,
    /** Accepted once, and no more. */
    STOPPED
  }

  /** States that an author has asked somebody, and what was answered. */
  record Standing(PersonId person, boolean accepted) {}

  List<Standing> standingOf(PersonId author) {
    return unit.rows(STANDING, tenant, author.value(), Micros.of(unit.now())).stream()
        .map(
            row ->
                new Standing(new PersonId(row.uuid(0)), row.text(1).equals(Answer.ACCEPTED.name())))
        .toList();
  }

  void add(ItemHead head, List<Handed> asked, Map<PersonId, UUID> decided) {
    if (asked.isEmpty()) {
      return;
    }
    unit.insertAll(
        "ent_messaging_contact_request",
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", one -> head.id().value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("sender_id", one -> head.author().value()),
            Column.uuid("decided_id", one -> decided.get(one.person())),
            Column.bigint("asked_at", one -> Micros.of(head.submittedAt())),
            Column.bigint("lapses_at", one -> Micros.of(head.lapsesAt())),
            Column.text("answer", one -> Answer.NONE.name())),
        asked);
  }

  List<ContactRequest> openTo(PersonId person) {
    return unit.rows(OPEN, tenant, person.value(), Micros.of(unit.now())).stream()
        .map(
            row ->
                new ContactRequest(
                    new ItemId(row.uuid(0)),
                    new PersonId(row.uuid(1)),
                    new SchoolId(row.uuid(2)),
                    Micros.instant(row.bigint(3)),
                    Micros.instant(row.bigint(4))))
        .toList();
  }

  List<OwnRequest> madeBy(PersonId author) {
    return unit.rows(MADE, tenant, author.value()).stream().map(this::own).toList();
  }

  private OwnRequest own(Row row) {
    return new OwnRequest(
        new ItemId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        Micros.instant(row.bigint(2)),
        state(row.text(3), Micros.instant(row.bigint(4))));
  }

  private OwnRequest.State state(String answer, Instant lapsesAt) {
    if (answer.equals(Answer.ACCEPTED.name())) {
      return OwnRequest.State.ACCEPTED;
    }
    return lapsesAt.isAfter(unit.now()) ? OwnRequest.State.WAITING : OwnRequest.State.NOT_ACCEPTED;
  }

  /** Is what somebody is asked by a letter that was not taken back. */
  record Asked(UUID decided, Answer answer, SchoolId school, ItemKind kind) {}

  Optional<Asked> find(ItemId item, PersonId person) {
    return unit.rows(ONE, tenant, item.value(), person.value()).stream()
        .map(
            row ->
                new Asked(
                    row.uuid(0),
                    Answer.valueOf(row.text(1)),
                    new SchoolId(row.uuid(2)),
                    new ItemKind(row.text(3))))
        .findFirst();
  }

  /** Note an answer, and tell whether there was none before. */
  boolean answer(ItemId item, PersonId person, Answer answer) {
    return unit.update(
            ANSWER, tenant, item.value(), person.value(), answer.name(), Micros.of(unit.now()))
        == 1;
  }

  void stop(PersonId person, PersonId author) {
    unit.update(STOP, tenant, person.value(), author.value(), Micros.of(unit.now()));
  }
}
