package io.entsdk.privacy.retention;

import java.util.UUID;

/** Identifies one adoption of a rule within a tenant. */
public record AdoptionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
