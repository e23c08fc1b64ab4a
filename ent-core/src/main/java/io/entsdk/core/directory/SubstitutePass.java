package io.entsdk.core.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lets a substitute whom no system knows work with one class for one day.
 *
 * @param endsAt the midnight that ends the day in the zone of the school; nothing is left of the
 *     pass from then on
 * @param expected the former substitute whom the head has said it is; anybody when absent
 * @param substitute who has activated it; absent until then
 * @param wrongTries how often a wrong code was tried on it
 */
public record SubstitutePass(
    PassId id,
    SchoolId school,
    ClassId schoolClass,
    LocalDate day,
    Instant endsAt,
    PersonId givenBy,
    Instant givenAt,
    @Nullable PersonId expected,
    @Nullable PersonId substitute,
    @Nullable Instant activatedAt,
    @Nullable Instant revokedAt,
    int wrongTries) {

  /**
   * How many wrong codes a pass bears. Five letters of 32 prove it to whoever has guessed the five
   * that find it: ten tries hit once in 3.3 million passes.
   */
  public static final int MOST_TRIES = 10;

  /** Tell whether too many wrong codes were tried on it before anybody activated it. */
  public boolean isLocked() {
    return activatedAt == null && wrongTries >= MOST_TRIES;
  }
}
