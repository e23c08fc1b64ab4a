package io.entsdk.messaging.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * Is where a person is told on a channel, as the person sees it. Prints without the address.
 *
 * @param ofDirectory whether it is the e-mail address that the school keeps; else the person gave
 *     it
 * @param failedAt when something last failed to get there; of one that is {@link AddressState#DEAD}
 *     this is since when nothing is sent any more
 */
public record NoticeAddress(
    ChannelId channel,
    String address,
    boolean ofDirectory,
    AddressState state,
    Optional<Instant> failedAt) {

  @Override
  public String toString() {
    return "NoticeAddress[" + channel + " " + state + "]";
  }
}
