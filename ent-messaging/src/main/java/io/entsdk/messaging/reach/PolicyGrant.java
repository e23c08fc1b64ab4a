package io.entsdk.messaging.reach;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Is what a school has opened: dated, motivated, decided by somebody who saw how many pairs it
 * opens.
 *
 * @param newlyReachable what the preview told
 * @param decidedBy absent when no person did
 * @param endedAt when it was ended before its last day; absent while it was not
 */
public record PolicyGrant(
    PolicyGrantId id,
    GrantTerms terms,
    long newlyReachable,
    Instant decidedAt,
    @Nullable PersonId decidedBy,
    @Nullable Instant endedAt) {}
