package io.entsdk.core.access;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * States that support asked to look into a school, and what became of it.
 *
 * @param grantedBy who let it; null as long as nobody has
 * @param expiresAt when it is over at the latest; null as long as nobody has let it
 * @param endedAt when somebody ended it before; null if nobody did
 */
public record SupportSession(
    SupportSessionId id,
    SchoolId school,
    SupportTicket ticket,
    Instant askedAt,
    @Nullable PersonId grantedBy,
    @Nullable Instant expiresAt,
    @Nullable Instant endedAt) {

  /** Tell whether support may look at {@code moment}. */
  public boolean isLive(Instant moment) {
    return expiresAt != null && endedAt == null && moment.isBefore(expiresAt);
  }
}
