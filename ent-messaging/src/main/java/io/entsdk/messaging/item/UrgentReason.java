package io.entsdk.messaging.item;

import io.entsdk.messaging.internal.Sentences;
import java.util.Locale;

/** Says for which cause something passes the hours of families. */
public enum UrgentReason {
  /** The school is evacuated, or everybody has to stay inside (<em>PPMS</em>). */
  DANGER,
  /** The school is closed, or closes, as nobody could know. */
  CLOSURE,
  /** A bus, a road or an outing is not as it was said. */
  TRANSPORT,
  /** An illness, food or water of which families have to know now. */
  HEALTH,
  /** A child is missing or has to be fetched. */
  CHILD,
  /** None of these: the words say which. */
  OTHER;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
