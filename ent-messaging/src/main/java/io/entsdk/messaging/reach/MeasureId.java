package io.entsdk.messaging.reach;

import java.util.UUID;

/** Identifies a measure within a tenant. */
public record MeasureId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
