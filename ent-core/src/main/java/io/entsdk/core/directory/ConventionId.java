package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a convention within a tenant. */
public record ConventionId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ConventionId parse(String text) {
    return new ConventionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
