package io.entsdk.core.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells one link with where it comes from.
 *
 * @param source the name of an import's source, or {@code hand}
 * @param enteredBy empty for what an import or the host's own machinery brought
 */
public record GuardianshipRecord(
    Guardianship guardianship,
    String source,
    Optional<LegalDocument> document,
    Optional<PersonId> enteredBy,
    Optional<Instant> enteredAt) {}
