package io.entsdk.messaging.reach;

import java.util.UUID;

/** Identifies a team within a tenant. */
public record TeamId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
