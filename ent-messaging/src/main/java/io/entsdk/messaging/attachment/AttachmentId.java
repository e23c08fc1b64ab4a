package io.entsdk.messaging.attachment;

import java.util.UUID;

/** Identifies a file that somebody has attached, within a tenant. */
public record AttachmentId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
