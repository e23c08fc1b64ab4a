package io.entsdk.messaging.notice;

import java.util.UUID;

/**
 * Identifies one notice. A channel that is asked to send the same key again has perhaps sent it
 * before: it makes the key part of what it sends, as a mail's Message-ID, so that nobody is told
 * twice.
 */
public record NoticeKey(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
