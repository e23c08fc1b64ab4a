package io.entsdk.auth.pupil;

import java.time.Instant;

/**
 * Is a rehearsal that has just been opened. Prints nothing of its key.
 *
 * @param key what the devices of this lesson bring with each answer, 43 characters of base64url;
 *     only its hash is kept
 */
public record Rehearsal(RehearsalId id, String key, Instant endsAt) {

  @Override
  public String toString() {
    return "Rehearsal[" + id + "]";
  }
}
