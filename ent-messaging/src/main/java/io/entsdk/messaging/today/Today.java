package io.entsdk.messaging.today;

import java.util.List;

/**
 * Is the page of a day for one person, in one role.
 *
 * @param unread how many items are new and not read, as the badge says; the parts hold the newest
 * @param parts one for each child whom something concerns, by id, and at last one for what concerns
 *     none; none that is empty
 * @param missing the ids of the parts of the ENT that failed or were late
 */
public record Today(long unread, List<TodayPart> parts, List<String> missing) {

  public Today {
    parts = List.copyOf(parts);
    missing = List.copyOf(missing);
  }
}
