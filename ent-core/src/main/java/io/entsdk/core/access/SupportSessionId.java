package io.entsdk.core.access;

import java.util.UUID;

/** Identifies a support session within a tenant. */
public record SupportSessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
