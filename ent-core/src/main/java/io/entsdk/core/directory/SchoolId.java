package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a school within a tenant. */
public record SchoolId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static SchoolId parse(String text) {
    return new SchoolId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
