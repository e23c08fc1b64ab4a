package io.entsdk.auth.spi;

import java.util.Locale;
import java.util.UUID;

/**
 * Names one thing that tries are counted for, within a tenant.
 *
 * @param subject a pupil's id, or a number that stands for a device, a class, an hour or nobody
 */
public record TryKey(Of of, UUID subject) {

  /** Says what is counted; wrong words close no card, and a closed device no pupil. */
  public enum Of {
    /** A pupil's card with pictures, or a place where unknown cards are counted. */
    CARD,
    /** A pupil's login with words, or a place where unknown logins are counted. */
    WORDS,
    /** A device that has a token. */
    DEVICE,
    /** What strangers are counted for in a class. */
    STRANGERS,
    /** What strangers are counted for in an hour. */
    HOUR
  }

  /** Return the same name as text, such as {@code card/018f…}. */
  public String text() {
    return of.name().toLowerCase(Locale.ROOT) + "/" + subject;
  }
}
