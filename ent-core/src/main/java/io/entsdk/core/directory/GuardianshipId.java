package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies one link between a guardian and a child within a tenant. */
public record GuardianshipId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static GuardianshipId parse(String text) {
    return new GuardianshipId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
