package io.entsdk.messaging.internal.item;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.search.JpaSayings;
import io.entsdk.messaging.internal.search.JpaSayings.Rare;
import io.entsdk.messaging.internal.search.Sought;
import io.entsdk.messaging.internal.search.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds what one reader is shown that says all of some words, newest first, within one unit of
 * work: from the rarest word, where few items say it; down the mailbox where all words are common,
 * and no further than the page.
 */
final class Finding {

  /** What is looked through first; if that is not enough, more at once each time. */
  private static final int FIRST = 200;

  private static final int GROWTH = 4;
  private static final int MOST_AT_ONCE = 12_800;

  private final JpaInbox inbox;
  private final JpaSayings sayings;
  private final List<Word> words;

  Finding(Unit unit, PersonId reader, JpaInbox inbox, Sought sought) {
    this.inbox = inbox;
    this.sayings = new JpaSayings(unit, reader);
    this.words = sought.words();
  }

  /** Return at most {@code most} lines after a position. */
  List<InboxLine> after(Optional<InboxPosition> position, int most) {
    InboxPosition after = position.orElse(InboxPosition.BEGINNING);
    Rare rare = sayings.rare(words);
    return inbox.lines(
        rare.items()
            .map(items -> inbox.anywhere(saying(items, rare.common()), after, most))
            .orElseGet(() -> downTheMailbox(after, most)));
  }

  private List<Delivered> downTheMailbox(InboxPosition from, int most) {
    List<Delivered> found = new ArrayList<>();
    InboxPosition after = from;
    for (int size = FIRST; found.size() < most; size = Math.min(size * GROWTH, MOST_AT_ONCE)) {
      List<Delivered> next = inbox.anywhere(after, size);
      Set<UUID> items = next.stream().map(one -> one.item().value()).collect(toSet());
      Set<UUID> saying = saying(items, words);
      next.stream().filter(one -> saying.contains(one.item().value())).forEach(found::add);
      if (next.size() < size) {
        break;
      }
      after = InboxPosition.of(next.get(size - 1));
    }
    return found.subList(0, Math.min(most, found.size()));
  }

  private Set<UUID> saying(Set<UUID> items, List<Word> looked) {
    return items.isEmpty() || looked.isEmpty() ? items : sayings.among(items, looked);
  }
}
