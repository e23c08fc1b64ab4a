package io.entsdk.messaging.reach;

import java.util.UUID;

/** Identifies a mandate within a tenant. */
public record MandateId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
