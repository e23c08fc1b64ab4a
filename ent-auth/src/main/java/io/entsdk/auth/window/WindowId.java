package io.entsdk.auth.window;

import java.util.UUID;

/** Identifies a class window within a tenant; knowing it opens nothing. */
public record WindowId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
