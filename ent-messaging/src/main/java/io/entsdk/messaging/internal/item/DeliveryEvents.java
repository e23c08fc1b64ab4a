package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells each recipient's stream, once, that an item was addressed to the person. */
public final class DeliveryEvents {

  private DeliveryEvents() {}

  /** Tell each person of {@code shown}, with the moment from which on the item is shown to them. */
  public static void emit(Unit unit, ItemHead head, Content content, Map<PersonId, Instant> shown) {
    emit(unit, head.id(), content, shown);
  }

  /** Tell likewise of an item that is known by its id. */
  public static void emit(Unit unit, ItemId item, Content content, Map<PersonId, Instant> shown) {
    List<EventDraft> drafts =
        shown.entrySet().stream()
            .map(
                one ->
                    new EventDraft(
                        MessagingEvents.ITEM_DELIVERED,
                        one.getKey(),
                        refs(item, content, one.getValue())))
            .toList();
    new Outbox(unit).emit(drafts);
  }

  /** Tell each of {@code people} that something became of an item. */
  public static void tell(
      Unit unit, EventType what, ItemId item, ItemKind kind, List<PersonId> people) {
    Map<String, String> refs = Map.of("item", item.toString(), "kind", kind.code());
    new Outbox(unit)
        .emit(people.stream().map(person -> new EventDraft(what, person, refs)).toList());
  }

  private static Map<String, String> refs(ItemId item, Content content, Instant from) {
    return Map.of(
        "item",
        item.toString(),
        "kind",
        content.kind().code(),
        "school",
        content.school().toString(),
        MessagingEvents.VISIBLE_FROM,
        Long.toString(Micros.of(from)));
  }
}
