package io.entsdk.auth.pupil;

import java.util.UUID;

/** Names a rehearsal. */
public record RehearsalId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
