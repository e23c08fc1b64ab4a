package io.entsdk.core.access;

import java.util.UUID;

/** Identifies a grant within a tenant. */
public record GrantId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
