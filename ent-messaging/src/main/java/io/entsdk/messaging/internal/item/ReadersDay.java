package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.InboxEntry;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Holds what the post asks of one reader today.
 *
 * @param toAnswer the newest first, of at most the last 90 days
 * @param news what is unread and asks for nothing, the newest first
 * @param children of whom the reader is told today, under every id that is known
 */
public record ReadersDay(
    long unread, List<InboxEntry> toAnswer, List<InboxEntry> news, Set<PersonId> children) {

  static final Duration ASKED_WITHIN = Duration.ofDays(90);
  static final int MOST_UNREAD = 50;
}
