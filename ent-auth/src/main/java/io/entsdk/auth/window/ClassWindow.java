package io.entsdk.auth.window;

import io.entsdk.core.Assurance;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Duration;
import java.time.Instant;

/**
 * Is the time for which somebody who teaches a class lets its pupils in.
 *
 * <p>It lets nobody in once it is closed or over, once its opener no longer works in the school, or
 * while the school is out of service; whatever was opened in it ends at that moment.
 *
 * @param assurance how sure we were of the opener at the opening; with two factors it is the
 *     step-up for helping its pupils
 */
public record ClassWindow(
    WindowId id,
    ClassId schoolClass,
    SchoolId school,
    PersonId openedBy,
    Assurance assurance,
    Instant opensAt,
    Instant endsAt) {

  /** The longest window, a half-day at school: DESIGN 6 and {@code pupil-auth.md} 4.5. */
  public static final Duration LONGEST = Duration.ofHours(3);

  /** Tell whether helping a pupil of this window asks for no second factor any more. */
  public boolean isStepUp() {
    return assurance.atLeast(Assurance.TWO_FACTORS);
  }
}
