package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.HeldMandates;
import io.entsdk.messaging.internal.reach.OwnChildren;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of one item that its reader is shown and has not read, by the predicate of the inbox.
 *
 * @param children the reader's own children whom it concerns
 * @param toAnswer whether it waits for an answer of the reader
 */
public record News(ItemId item, SchoolId school, Set<PersonId> children, boolean toAnswer) {

  /** Return what {@code reader} is shown of {@code items} and has not read. */
  public static List<News> of(Unit unit, PersonId reader, List<ItemId> items) {
    OwnChildren own = new OwnChildren(unit, reader, Optional.empty());
    Set<PersonId> children = own.told();
    List<InboxLine> lines =
        new JpaInbox(unit, reader, children, new HeldMandates(unit).teamsOf(reader)).unread(items);
    OwnAnswers answers =
        new JpaAcknowledgements(unit)
            .of(reader, children, own.answeredFor(), lines.stream().map(InboxLine::item).toList());
    return lines.stream()
        .map(
            line ->
                new News(
                    line.item(),
                    line.school(),
                    answers.childrenOf(line.item()),
                    line.asks(answers) != Asked.NOTHING && !answers.isComplete(line.item())))
        .toList();
  }
}
