package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.ReaderTies;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Is those of some items that one person is shown today, in whichever hat. */
public record ShownItems(Set<ItemId> all) {

  public static ShownItems of(Unit unit, PersonId reader, List<ItemId> items) {
    ReaderTies ties = new ReaderTies(unit, reader, Optional.empty());
    return new ShownItems(
        new Shown(unit, reader, ties.children().told(), ties.teams())
                .rows(
                    "select d.item_id from ent_messaging_delivery d ",
                    " and " + unit.dialect().among("d.item_id", 5),
                    ColumnType.UUID.toParameter(items.stream().map(ItemId::value).toList()))
                .stream()
                .map(row -> new ItemId(row.uuid(0)))
                .collect(Collectors.toSet()));
  }
}
