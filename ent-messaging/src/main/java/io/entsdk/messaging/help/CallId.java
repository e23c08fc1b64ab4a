package io.entsdk.messaging.help;

import java.util.UUID;

/** Identifies a pupil's call for an adult within a tenant. */
public record CallId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
