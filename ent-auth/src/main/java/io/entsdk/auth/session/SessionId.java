package io.entsdk.auth.session;

import java.util.UUID;

/** Identifies a session within a tenant; knowing it opens nothing. */
public record SessionId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
