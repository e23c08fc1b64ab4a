package io.entsdk.privacy.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names the text that a rule rests on, in the language of that text.
 *
 * @param text how people cite it, such as {@code arrêté du 30 novembre 2006}
 * @param article the article, such as {@code art. 6}; empty where there is none
 * @param reference where to look it up, such as an NOR number
 * @param date since when this wording is in force; for a text that does not enter into force, when
 *     it was adopted; absent where no day is known
 */
public record LegalSource(
    String text,
    String article,
    String reference,
    @Nullable LocalDate date,
    Confidence confidence) {

  /** Return text and article, as they stand between brackets. */
  public String citation() {
    return article.isEmpty() ? text : text + ", " + article;
  }
}
