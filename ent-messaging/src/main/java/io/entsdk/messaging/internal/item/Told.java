package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.item.Priority;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Holds how one reader was told an item.
 *
 * @param thread the thread in which it stands, shown to the reader or not
 * @param aside whether the reader was told alone, and is on nobody's roster
 * @param forTeam the team for which the reader was told
 * @param seq its place in the thread; 0 in none
 * @param starred whether the reader has marked it
 * @param folder the number of the folder in which it lies
 * @param priority how its author has marked it
 * @param copied whether guardians of a pupil got a copy
 */
public record Told(
    Replies replies,
    @Nullable ThreadId thread,
    boolean aside,
    @Nullable Principal onBehalfOf,
    @Nullable TeamId forTeam,
    int seq,
    boolean starred,
    int folder,
    Priority priority,
    boolean copied) {

  /** The columns of an item {@code i} that it is read from. */
  static final String OF_ITEM =
      "i.replies, i.space_id, i.team_id, i.principal_id, i.seq, i.priority, i.copied";

  static final int COLUMNS = 7;

  static Told of(Delivered delivered, Row row, int at) {
    return new Told(
        Replies.valueOf(row.text(at)),
        row.isNull(at + 1) ? null : new ThreadId(row.uuid(at + 1)),
        delivered.aside(),
        principal(row, at + 2),
        delivered.forTeam(),
        row.isNull(at + 4) ? 0 : row.integer(at + 4),
        delivered.starred(),
        delivered.folder(),
        Priority.valueOf(row.text(at + 5)),
        row.flag(at + 6));
  }

  static @Nullable Principal principal(Row row, int at) {
    if (!row.isNull(at)) {
      return Principal.of(new TeamId(row.uuid(at)));
    }
    return row.isNull(at + 1) ? null : Principal.of(new PersonId(row.uuid(at + 1)));
  }

  /** Return the thread, if the reader may follow it. */
  public @Nullable ThreadId shownThread() {
    return aside ? null : thread;
  }

  /** Return whom the reader may answer. */
  public Replies ofReader() {
    return aside ? replies.atMost(Replies.AUTHOR) : replies;
  }
}
