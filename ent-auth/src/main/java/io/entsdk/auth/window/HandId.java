package io.entsdk.auth.window;

import java.util.UUID;

/** Identifies a raised hand within a tenant; knowing it opens nothing. */
public record HandId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
