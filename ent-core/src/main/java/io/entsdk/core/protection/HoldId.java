package io.entsdk.core.protection;

import java.util.UUID;

/** Identifies one hold within a tenant. */
public record HoldId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static HoldId parse(String text) {
    return new HoldId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
