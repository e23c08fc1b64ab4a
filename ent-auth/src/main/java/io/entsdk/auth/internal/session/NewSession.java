package io.entsdk.auth.internal.session;

import io.entsdk.auth.session.SessionLimits;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a session.
 *
 * @param deviceHash the device that it runs on; a former session there ends first
 * @param epoch the person's epoch when the credential was looked at: if it has moved since, the
 *     session is over from the start
 * @param window the class window that it ends with; null when it is opened in none
 * @param opener who has opened it at home; null for every other way in
 * @param path the name of the way in
 */
public record NewSession(
    PersonId person,
    Assurance assurance,
    SessionLimits limits,
    String deviceHash,
    long epoch,
    @Nullable UUID window,
    @Nullable Opener opener,
    String path) {

  /** Ask for a session that is opened in no window. */
  public NewSession(
      PersonId person, Assurance assurance, SessionLimits limits, String deviceHash, long epoch) {
    this(person, assurance, limits, deviceHash, epoch, null, null, assurance.name());
  }
}
