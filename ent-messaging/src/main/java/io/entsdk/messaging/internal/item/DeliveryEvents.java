package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.internal.reach.Reached;
import java.util.List;
import java.util.Map;

/** Tells each recipient's stream, once, that an item was addressed to the person. */
final class DeliveryEvents {

  private DeliveryEvents() {}

  static void emit(Unit unit, ItemHead head, Content content, List<Reached> reached) {
    Map<String, String> refs =
        Map.of(
            "item",
            head.id().toString(),
            "kind",
            content.kind().code(),
            "school",
            content.school().toString(),
            MessagingEvents.VISIBLE_FROM,
            Long.toString(Micros.of(head.releaseAt())));
    List<PersonId> recipients = reached.stream().map(Reached::person).distinct().toList();
    new Outbox(unit)
        .emit(
            recipients.stream()
                .map(person -> new EventDraft(MessagingEvents.ITEM_DELIVERED, person, refs))
                .toList());
  }
}
