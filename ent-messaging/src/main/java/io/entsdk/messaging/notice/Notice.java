package io.entsdk.messaging.notice;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import java.util.List;

/**
 * Tells one person, on one channel, that something new waits: how much, and about which child.
 * Never what it says, nor who wrote it: a telephone lies on a table, a mailbox is shared. Prints
 * without its words.
 *
 * @param title one line
 * @param text a line for each child, in the same language
 * @param news the same as numbers, for a channel that words it itself
 */
public record Notice(
    NoticeKey key,
    TenantId tenant,
    ChannelId channel,
    PersonId recipient,
    String title,
    String text,
    List<ChildNews> news) {

  public Notice {
    news = List.copyOf(news);
  }

  @Override
  public String toString() {
    return "Notice[" + key + " " + channel + "]";
  }
}
