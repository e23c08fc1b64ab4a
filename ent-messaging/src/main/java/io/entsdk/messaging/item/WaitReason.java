package io.entsdk.messaging.item;

import io.entsdk.messaging.internal.Sentences;
import java.util.Locale;

/** Says in one sentence why an item is shown later. */
public enum WaitReason {
  /** Families are told nothing new in the evening, at night and at the weekend. */
  PAUSE_NUMERIQUE,
  /** It is for so many that a job finds them; nobody is shown it before all are found. */
  EXPANDING,
  /** Each recipient has hours: families those of the pause, staff those they chose. */
  HOURS_OF_RECIPIENTS,
  /** Those whom it is for are asked first. */
  ASKED_FIRST;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
