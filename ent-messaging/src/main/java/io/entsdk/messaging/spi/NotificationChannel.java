package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Rhythm;

/**
 * Tells people elsewhere that something new waits: by mail, on a telephone. Given to {@link
 * io.entsdk.core.EntRuntime.Builder#extension}, any number of them, each under an {@link #id} that
 * is the code of its {@link io.entsdk.messaging.notice.ChannelId}.
 *
 * <p>It is called by the job {@code notices}, outside every unit of work, on any node, and perhaps
 * twice with the same {@link Notice#key}. Return within 30 seconds. An exception counts as {@link
 * NoticeOutcome#LATER}: it is told in the log by its class alone, for its message may hold the
 * address.
 */
public interface NotificationChannel extends Extension {

  /** Return how often people are told who have chosen nothing. */
  Rhythm usual();

  /**
   * Tell whether this channel goes to the e-mail address of the directory; else people give it
   * addresses of their own, such as the subscription of a browser.
   */
  boolean usesDirectoryEmail();

  /** Send {@code notice} to {@code address}, which belongs in no log. */
  NoticeOutcome send(Notice notice, String address);
}
