package io.entsdk.messaging.release;

import java.time.LocalDate;

/**
 * Names the text that a number of a policy comes from.
 *
 * @param confidence how it was read
 */
public record PolicySource(String text, String place, LocalDate date, Confidence confidence) {

  /** Says how a source was read. */
  public enum Confidence {
    /** The text itself was read. */
    READ,
    /** An official page that restates the text was read. */
    RESTATED,
    /** Ours, where no text speaks. */
    CHOSEN
  }
}
