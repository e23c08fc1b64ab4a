package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.item.Expansion.Stage;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Is an item that a job fills or shows, as far as it has come.
 *
 * @param author whoever sent it, as they were then; absent once that person was erased
 * @param classAt the place of the class that is gone through
 * @param after the pupil, or the recipient, who was the last
 * @param shownFrom when all of its people were found
 */
record OpenExpansion(
    ItemId item,
    ItemKind kind,
    SchoolId school,
    boolean urgent,
    boolean withdrawn,
    @Nullable Actor author,
    Stage stage,
    int classAt,
    UUID after,
    Instant shownFrom,
    Instant submittedAt) {

  static OpenExpansion of(ItemId id, Row row, Row item) {
    return new OpenExpansion(
        id,
        new ItemKind(item.text(0)),
        new SchoolId(item.uuid(1)),
        Priority.valueOf(item.text(2)) == Priority.URGENT,
        !item.isNull(3),
        row.isNull(0) ? null : author(row),
        Stage.valueOf(row.text(4)),
        row.integer(5),
        row.uuid(6),
        row.isNull(7) ? Instant.EPOCH : Micros.instant(row.bigint(7)),
        Micros.instant(item.bigint(4)));
  }

  private static Actor author(Row row) {
    Actor actor =
        Actor.host(new PersonId(row.uuid(0)), Assurance.valueOf(row.text(1)), "sent by its author");
    return row.isNull(2)
        ? actor
        : actor.wearing(new Hat(Profile.valueOf(row.text(2)), new SchoolId(row.uuid(3))));
  }

  /** Return what decisions about it take: its kind and its school. */
  Content content() {
    return Content.of(kind, school);
  }
}
