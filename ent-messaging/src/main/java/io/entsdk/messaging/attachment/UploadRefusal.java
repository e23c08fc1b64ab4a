package io.entsdk.messaging.attachment;

import io.entsdk.messaging.internal.Sentences;
import java.util.Locale;

/** Says in one sentence why a file was not taken. */
public enum UploadRefusal {
  /** No store or no scanner is set up. */
  ATTACHMENTS_OFF,
  /** There is nothing in it. */
  FILE_EMPTY,
  /** It is longer than a file may be. */
  FILE_TOO_LARGE,
  /** It is of no type that is taken, or not whole, or holds what such files must not. */
  FILE_TYPE,
  /** Its name is empty, too long, or holds characters that deceive. */
  FILE_NAME,
  /** The person, or the school, has no room left. */
  NO_ROOM,
  /** The store does not answer. */
  STORE_DOWN;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
