package io.entsdk.messaging.reach;

import java.util.UUID;

/** Identifies an appointment to an office within a tenant. */
public record OfficeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
