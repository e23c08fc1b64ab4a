package io.entsdk.core.protection;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps data from being used, until somebody lifts it.
 *
 * @param placedBy who placed it; empty if the system did
 */
public record Restriction(
    RestrictionId id,
    RestrictionRequest what,
    Optional<PersonId> placedBy,
    Instant placedAt,
    Optional<Lifted> lifted) {

  /**
   * Tells when a restriction was lifted, and why.
   *
   * @param by who did; empty if the system did
   */
  public record Lifted(Optional<PersonId> by, Instant at, String reason) {}

  public boolean stands() {
    return lifted.isEmpty();
  }
}
