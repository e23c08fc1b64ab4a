package io.entsdk.auth.ladder;

import io.entsdk.auth.session.SessionLimits;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolLevel;
import java.time.Duration;

/**
 * Sorts pupils by what children of their level can do at a sign-in page: scan, tap pictures, type
 * words. It follows the pupil's own level, never the class, and never a birth date.
 *
 * <p>The limits of a session beside each band are those of {@code pupil-auth.md} 4.5, row
 * "Session", unless a comment says otherwise; all are choices of design within ASVS 5.0 (7.3.1 and
 * 7.3.2, which ask for documented values), not findings.
 */
public enum AgeBand {
  /** <em>École maternelle</em>: children who do not read, and scan a card. */
  UNDER_SIX(45, 10),
  /** CP and CE1: children who begin to read, and know four pictures. */
  SIX_TO_EIGHT(60, 15),
  /** CE2 to CM2: children who can type words. */
  NINE_TO_ELEVEN(240, 20),
  /** Collège and lycée. Our own choice: 4.5 ends with CM2, so as long as there. */
  SECONDARY(240, 20);

  private final SessionLimits limits;

  AgeBand(int absoluteMinutes, int idleMinutes) {
    this.limits =
        new SessionLimits(Duration.ofMinutes(absoluteMinutes), Duration.ofMinutes(idleMinutes));
  }

  /**
   * Return the band of a pupil at {@code level} in a school of {@code school}.
   *
   * <p>ULIS has no age: its pupils are of six and more, the cycles of an elementary school (Code de
   * l'éducation, D351-3 sq., recalled). They count as {@link #SIX_TO_EIGHT}, the youngest band that
   * may be theirs: no path asks words of them, sessions are short, and the card alone opens
   * nothing. What one child needs beyond that is an accommodation of this child's, not a band.
   */
  public static AgeBand of(SchoolLevel school, PupilLevel level) {
    if (school != SchoolLevel.PRIMARY) {
      return SECONDARY;
    }
    return switch (level) {
      case TPS, PS, MS, GS -> UNDER_SIX;
      case CP, CE1, ULIS -> SIX_TO_EIGHT;
      case CE2, CM1, CM2 -> NINE_TO_ELEVEN;
    };
  }

  /**
   * Return the band of a pupil whose level nobody has told: in a primary school {@link
   * #SIX_TO_EIGHT}, for which the card alone opens nothing and the session is short.
   */
  public static AgeBand of(SchoolLevel school) {
    return school == SchoolLevel.PRIMARY ? SIX_TO_EIGHT : SECONDARY;
  }

  /** Return how long a pupil of this band stays signed in, whatever the way in. */
  public SessionLimits limits() {
    return limits;
  }
}
