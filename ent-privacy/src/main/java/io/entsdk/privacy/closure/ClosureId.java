package io.entsdk.privacy.closure;

import java.util.UUID;

/** Identifies the closing of a tenant, within it. */
public record ClosureId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ClosureId parse(String text) {
    return new ClosureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
