package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a person within a tenant, whatever profiles and schools the person has. */
public record PersonId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
