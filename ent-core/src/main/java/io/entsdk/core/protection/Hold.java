package io.entsdk.core.protection;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps something from being erased, until two people have released it.
 *
 * @param placedBy who placed it; empty if the system did
 * @param asked who asked to release it, and why
 * @param released who confirmed that; from then on it holds nothing
 */
public record Hold(
    HoldId id,
    HoldRequest what,
    Optional<PersonId> placedBy,
    Instant placedAt,
    Optional<ReleaseAsked> asked,
    Optional<Released> released) {

  /** Tells who asked to release a hold. */
  public record ReleaseAsked(PersonId by, Instant at, String reason) {}

  /** Tells who released a hold, as the second person. */
  public record Released(PersonId by, Instant at) {}

  public boolean stands() {
    return released.isEmpty();
  }
}
