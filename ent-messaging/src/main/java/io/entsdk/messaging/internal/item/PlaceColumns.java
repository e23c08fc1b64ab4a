package io.entsdk.messaging.internal.item;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the columns of an item that tell of its thread, how it is marked and in whose name it is
 * said.
 */
final class PlaceColumns {

  private PlaceColumns() {}

  static List<Column<ItemHead>> of(Content content, @Nullable Place place) {
    Principal principal = content.envelope().principal();
    return List.of(
        Column.integer("asked_from", head -> JpaItems.FIRST_REVISION),
        Column.text("replies", head -> content.replies().name()),
        Column.text("priority", head -> content.envelope().marks().priority().name()),
        Column.uuid("space_id", head -> place == null ? null : place.thread().value()),
        Column.integer("seq", head -> place == null ? null : place.seq()),
        Column.uuid("answers_id", head -> answered(place)),
        Column.uuid("team_id", head -> team(principal)),
        Column.uuid("principal_id", head -> person(principal)));
  }

  private static @Nullable UUID answered(@Nullable Place place) {
    ItemId answers = place == null ? null : place.answers();
    return answers == null ? null : answers.value();
  }

  private static @Nullable UUID team(@Nullable Principal principal) {
    return principal instanceof Principal.OfTeam of ? of.team().value() : null;
  }

  private static @Nullable UUID person(@Nullable Principal principal) {
    return principal instanceof Principal.OfPerson of ? of.person().value() : null;
  }
}
