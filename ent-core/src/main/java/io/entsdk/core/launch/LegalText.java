package io.entsdk.core.launch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Names the text that a requirement rests on, in the language of that text.
 *
 * @param text how people cite it
 * @param article empty where there is none
 * @param date when it was adopted; absent where the text bears none
 */
public record LegalText(
    String text, String article, @Nullable LocalDate date, Confidence confidence) {

  /** Says how sure we are of it; the controller and the DPO decide. */
  public enum Confidence {
    /** The official text, or the official body's own page, was read. */
    VERIFIED,
    /** A secondary source that quotes or restates it was read. */
    VERIFIED_SECOND_HAND,
    /** Known from memory; to be confirmed. */
    RECALLED
  }

  /** Return text and article, as they stand between brackets. */
  public String citation() {
    return article.isEmpty() ? text : text + ", " + article;
  }
}
