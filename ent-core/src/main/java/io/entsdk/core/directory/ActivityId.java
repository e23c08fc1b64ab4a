package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies an activity within a tenant. */
public record ActivityId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ActivityId parse(String text) {
    return new ActivityId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
