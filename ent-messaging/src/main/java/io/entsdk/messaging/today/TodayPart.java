package io.entsdk.messaging.today;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.InboxEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a day asks about one child, or about the reader alone.
 *
 * @param child null for what concerns no child of the reader
 * @param toAnswer what waits for an answer of the reader, the oldest first
 * @param unread what is new and was not read, the newest first; what waits for an answer is not
 *     told twice
 * @param tiles lines of other parts of the ENT, by day, those without a day last
 */
public record TodayPart(
    @Nullable PersonId child,
    List<InboxEntry> toAnswer,
    List<InboxEntry> unread,
    List<Tile> tiles) {

  public TodayPart {
    toAnswer = List.copyOf(toAnswer);
    unread = List.copyOf(unread);
    tiles = List.copyOf(tiles);
  }
}
