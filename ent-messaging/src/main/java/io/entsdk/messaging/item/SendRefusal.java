package io.entsdk.messaging.item;

import io.entsdk.messaging.internal.Sentences;
import java.util.Locale;

/** Says in one sentence why nothing was sent. */
public enum SendRefusal {
  /** The audience names a class of another school than the one in whose name this is said. */
  CLASS_OF_ANOTHER_SCHOOL,
  /** The school is not in service: it never went live, or was withdrawn. */
  SCHOOL_NOT_LIVE,
  /** Whoever sends has nothing to do with the school in whose name this is said. */
  SCHOOL_OF_OTHERS,
  /** What is answered takes no answer, or none to all. */
  NO_REPLY,
  /** The relay of a class is its delegates', and no one else's. */
  NO_DELEGATE,
  /** More people are in the audience than this kind of item is for. */
  TOO_MANY,
  /** An incident leaves sending to the management of the school, signed in with two factors. */
  MANAGEMENT_ONLY,
  /** Nobody is in the audience today who may receive this. */
  NOBODY_TO_REACH;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
