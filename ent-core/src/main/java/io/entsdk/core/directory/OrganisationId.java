package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies an organisation within a tenant. */
public record OrganisationId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static OrganisationId parse(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
