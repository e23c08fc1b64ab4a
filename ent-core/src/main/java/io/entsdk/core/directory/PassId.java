package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a pass for a substitute within a tenant. */
public record PassId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static PassId parse(String text) {
    return new PassId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
