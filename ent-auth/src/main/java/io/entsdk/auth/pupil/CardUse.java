package io.entsdk.auth.pupil;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells a teacher how a pupil's card, or what stood in for it in class, was used lately; never what
 * goes on at home.
 *
 * @param lastSignIn null if there was none within the last ten days
 * @param devices on how many devices the pupil is signed in so now; more than one means that
 *     somebody else has the card, and knows the pictures
 */
public record CardUse(PersonId pupil, @Nullable Instant lastSignIn, int devices) {

  /** Return the use of somebody who did not sign in. */
  public static CardUse never(PersonId pupil) {
    return new CardUse(pupil, null, 0);
  }

  /** Tell whether this is to be looked at: one child is at one device. */
  public boolean isShared() {
    return devices > 1;
  }
}
