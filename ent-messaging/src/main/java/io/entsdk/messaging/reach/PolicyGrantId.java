package io.entsdk.messaging.reach;

import java.util.UUID;

/** Identifies an opening within a tenant. */
public record PolicyGrantId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
