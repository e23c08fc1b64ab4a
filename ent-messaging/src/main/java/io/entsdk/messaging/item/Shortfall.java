package io.entsdk.messaging.item;

import io.entsdk.messaging.internal.Sentences;
import java.util.Locale;

/** Says in one sentence why somebody whom an audience names was sent nothing. */
public enum Shortfall {
  /** Whoever sends may not write there; the rule beside it says more. */
  DENIED,
  /** Whoever sends may answer there, and not begin. */
  ANSWERS_ONLY,
  /** The recipient is asked first. */
  ASKED_FIRST,
  /** The recipient has been asked already, or too many have who have not answered. */
  ASKED_ENOUGH,
  /** No member of staff would be present, whom both see. */
  NO_SUPERVISOR,
  /** Somebody of the school has to read it first. */
  READ_FIRST,
  /** The guardians have to get a copy. */
  GUARDIANS_COPIED,
  /** A child who does not write yet says it with pictures. */
  WITHOUT_TEXT,
  /** Nobody writes and reads for this team today. */
  NOBODY_THERE;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
