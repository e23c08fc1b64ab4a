package io.entsdk.core.protection;

import java.util.UUID;

/** Identifies one restriction within a tenant. */
public record RestrictionId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static RestrictionId parse(String text) {
    return new RestrictionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
