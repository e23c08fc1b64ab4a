package io.entsdk.messaging.item;

import java.util.UUID;

/** Identifies a thread within a tenant: items that answer each other, and who sees them. */
public record ThreadId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ThreadId parse(String text) {
    return new ThreadId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
