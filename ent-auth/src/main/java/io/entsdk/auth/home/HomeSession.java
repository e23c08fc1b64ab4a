package io.entsdk.auth.home;

import io.entsdk.auth.session.SessionId;
import java.time.Instant;

/**
 * Is a session of a child that the guardian who asks has opened.
 *
 * @param endsAt when it ends whatever the child does; an idle one ends before
 */
public record HomeSession(SessionId id, Instant startedAt, Instant endsAt) {}
