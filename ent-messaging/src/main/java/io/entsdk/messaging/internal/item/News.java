package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.OwnChildren;
import io.entsdk.messaging.internal.reach.ReaderTies;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Priority;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of one item that its reader is shown and has not read, or is reminded of and has not
 * answered, by the predicate of the inbox.
 *
 * @param urgent whether it passes the hours
 * @param children the reader's own children whom it concerns
 * @param toAnswer whether it waits for an answer of the reader
 */
public record News(
    ItemId item,
    SchoolId school,
    boolean read,
    boolean urgent,
    Set<PersonId> children,
    boolean toAnswer) {

  private static final String WAITING =
      readsAll(
          CARRYING_ON,
          """
          select d.item_id from ent_messaging_delivery d
          where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid) and d.waits
            and d.withdrawn_at is null and d.item_id in (select id from unnest(%s) as given (id))""");

  /** Return those of {@code items} that an incident or a measure still keeps from the reader. */
  public static List<ItemId> stillWaiting(Unit unit, PersonId reader, List<ItemId> items) {
    new Settling(unit, reader).settle();
    return unit
        .rows(
            WAITING.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
            unit.tenantId().value(),
            reader.value(),
            ColumnType.UUID.toParameter(items.stream().map(ItemId::value).toList()))
        .stream()
        .map(row -> new ItemId(row.uuid(0)))
        .toList();
  }

  /**
   * Return what {@code reader} is shown of {@code items} and has not read, and what the reader is
   * {@code reminded} of and has not answered.
   */
  public static List<News> of(
      Unit unit, PersonId reader, List<ItemId> items, Set<ItemId> reminded) {
    ReaderTies ties = new ReaderTies(unit, reader, Optional.empty());
    OwnChildren own = ties.children();
    List<InboxLine> lines = new JpaInbox(unit, reader, own.told(), ties.teams()).of(items);
    OwnAnswers answers =
        new JpaAcknowledgements(unit).of(reader, own, lines.stream().map(InboxLine::item).toList());
    return lines.stream()
        .map(line -> of(line, answers))
        .filter(one -> !one.read() || (one.toAnswer() && reminded.contains(one.item())))
        .toList();
  }

  private static News of(InboxLine line, OwnAnswers answers) {
    return new News(
        line.item(),
        line.school(),
        line.read(),
        line.told().priority() == Priority.URGENT,
        answers.childrenOf(line.item()),
        line.isOpen(answers));
  }
}
