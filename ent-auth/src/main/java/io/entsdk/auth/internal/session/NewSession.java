package io.entsdk.auth.internal.session;

import io.entsdk.auth.session.SessionLimits;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;

/**
 * Asks for a session.
 *
 * @param deviceHash the device that it runs on; a former session there ends first
 * @param epoch the person's epoch when the credential was looked at: if it has moved since, the
 *     session is over from the start
 */
public record NewSession(
    PersonId person, Assurance assurance, SessionLimits limits, String deviceHash, long epoch) {}
