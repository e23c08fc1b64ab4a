package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a person within a tenant, whatever profiles and schools the person has. */
public record PersonId(UUID value) {

  /**
   * Stands in a shared record for whoever was erased since; nobody is found by it, and a host shows
   * it neutrally, by {@link FormerMember#label}.
   */
  public static final PersonId GONE = new PersonId(new UUID(0, 0));

  /** Read an id as {@link #toString()} prints it. */
  public static PersonId parse(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
