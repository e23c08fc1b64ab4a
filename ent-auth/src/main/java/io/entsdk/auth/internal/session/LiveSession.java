package io.entsdk.auth.internal.session;

import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Holds what is known of a session that was live when it was read; made by ent-auth alone. */
public record LiveSession(
    UUID id,
    PersonId person,
    Assurance assurance,
    Instant startedAt,
    Instant seenAt,
    Instant end) {}
