package io.entsdk.messaging.internal.item;

import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds how one item lies in a mailbox, without the item.
 *
 * @param aside whether the reader was told alone
 * @param forTeam the team for which the reader was told
 * @param folder the number of the folder in which it lies
 */
record Delivered(
    ItemId item,
    long releaseAt,
    boolean read,
    boolean aside,
    @Nullable TeamId forTeam,
    boolean starred,
    int folder) {

  /** The columns of a delivery {@code d} that it is read from, the first ones of a row. */
  static final String SELECT =
      "d.item_id, d.release_at, d.read_at, d.aside, d.team_id, d.starred," + " d.folder";

  static final int COLUMNS = 7;

  static Delivered of(Row row) {
    return new Delivered(
        new ItemId(row.uuid(0)),
        row.bigint(1),
        !row.isNull(2),
        row.flag(3),
        row.isNull(4) ? null : new TeamId(row.uuid(4)),
        row.flag(5),
        row.integer(6));
  }
}
