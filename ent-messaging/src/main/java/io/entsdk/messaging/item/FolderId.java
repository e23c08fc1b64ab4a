package io.entsdk.messaging.item;

import java.util.UUID;

/** Identifies a folder of one person's own. */
public record FolderId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
