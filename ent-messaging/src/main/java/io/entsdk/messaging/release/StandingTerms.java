package io.entsdk.messaging.release;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is what a school has decided about its hours.
 *
 * @param decidedBy absent when no person did
 * @param endedAt when it was ended before its last day; absent while it was not
 */
public record StandingTerms(
    ReleaseTermsId id,
    ReleaseTerms terms,
    Instant decidedAt,
    @Nullable PersonId decidedBy,
    @Nullable Instant endedAt) {}
