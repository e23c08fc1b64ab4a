package io.entsdk.core.directory;

import io.entsdk.core.RejectedException;
import java.time.LocalDate;

/**
 * Names the paper that a school was shown, so that it can be found again; the paper itself is never
 * kept.
 *
 * @param reference as the paper bears it, such as a case number: 1 to 100 characters
 * @param day of the paper
 */
public record LegalDocument(Kind kind, String reference, LocalDate day) {

  private static final int LONGEST_REFERENCE = 100;

  public LegalDocument {
    if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw RejectedException.of(
          "reference",
          "length",
          "a document is named by 1 to " + LONGEST_REFERENCE + " characters");
    }
  }

  /** Says what kind of paper it is. */
  public enum Kind {
    /** The family record book (livret de famille) or a birth certificate. */
    CIVIL_STATUS,
    /** A judgment of the family court. */
    JUDGMENT,
    /** A protection order (code civil 515-9 to 515-13). */
    PROTECTION_ORDER,
    /** An act of delegation (code civil 377). */
    DELEGATION,
    /** A placement, or the list of usual acts that comes with it (projet pour l'enfant). */
    PLACEMENT,
    /** A statement signed at school by the guardians. */
    STATEMENT
  }

  /** Prints the kind and the day: a reference leads to a family's case. */
  @Override
  public String toString() {
    return "LegalDocument[" + kind + " " + day + "]";
  }
}
