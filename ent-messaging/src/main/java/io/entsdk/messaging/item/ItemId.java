package io.entsdk.messaging.item;

import java.util.UUID;

/** Identifies an item within a tenant, whatever its kind. */
public record ItemId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ItemId parse(String text) {
    return new ItemId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
