package io.entsdk.messaging.reach;

import io.entsdk.messaging.internal.Sentences;
import java.util.Locale;

/** Says in one sentence why somebody was reached; its name is stored with each delivery. */
public enum ReachReason {
  /** The recipient answers for a pupil of a class in the audience. */
  GUARDIAN_IN_CLASS,
  /** The recipient answers for a pupil of an activity in the audience. */
  GUARDIAN_IN_ACTIVITY;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
