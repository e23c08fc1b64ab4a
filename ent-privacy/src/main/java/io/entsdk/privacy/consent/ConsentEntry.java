package io.entsdk.privacy.consent;

import io.entsdk.core.directory.PersonId;
import java.util.Optional;

/**
 * Is one answer as the history shows it.
 *
 * @param recordedBy who has written it down for another: somebody of the school, or the agent of an
 *     organisation; empty once that person is erased
 */
public record ConsentEntry(ConsentEvent event, Optional<PersonId> recordedBy) {}
