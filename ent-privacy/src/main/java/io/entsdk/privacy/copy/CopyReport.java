package io.entsdk.privacy.copy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.internal.Texts;
import java.time.Instant;
import java.util.Locale;

/**
 * Says what a copy is.
 *
 * @param rows how many rows it holds
 * @param givenTo whom it was made for
 */
public record CopyReport(PersonId person, Audience givenTo, Instant at, long rows) {

  static final String BUNDLE = "io.entsdk.privacy.copy.copy";

  /** Says for whom a copy is. */
  public enum Audience {
    /** The person whom the data are about. */
    PERSON,
    /** Whoever acts in the name of a child. */
    REPRESENTATIVE
  }

  /**
   * Say it in words to stand above the copy. For whoever acts in a child's name they are the same
   * whether anything was left out or not, so that they hint at nothing.
   */
  public String explain(Locale locale) {
    return Texts.in(BUNDLE, locale).text(givenTo.name());
  }
}
