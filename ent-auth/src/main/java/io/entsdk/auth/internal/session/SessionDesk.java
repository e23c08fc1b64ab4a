package io.entsdk.auth.internal.session;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds live sessions, and notes now and then that their holders are still there.
 *
 * <p>The note is a unit of its own, at most one a minute and session: a host may read sessions in a
 * read-only transaction.
 */
public final class SessionDesk {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Tenant tenant;

  public SessionDesk(Tenant tenant) {
    this.tenant = tenant;
  }

  public Optional<LiveSession> findByToken(String tokenHash) {
    return noted(sessions -> sessions.findByToken(tokenHash));
  }

  public Optional<LiveSession> find(UUID id) {
    return noted(sessions -> sessions.find(id));
  }

  private Optional<LiveSession> noted(Function<LiveSessions, Optional<LiveSession>> search) {
    Optional<LiveSession> found = Unit.joined(tenant, unit -> search.apply(new LiveSessions(unit)));
    found.filter(this::isDue).ifPresent(this::note);
    return found;
  }

  private boolean isDue(LiveSession session) {
    return !session.seenAt().plus(NOTED_EVERY).isAfter(tenant.kernel().now());
  }

  private void note(LiveSession session) {
    Unit.independent(tenant, unit -> new JpaSessions(unit).touch(session.id()));
  }
}
