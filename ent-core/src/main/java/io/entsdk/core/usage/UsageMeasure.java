package io.entsdk.core.usage;

import io.entsdk.core.internal.Spoken;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what is counted; each is counted for itself, for a sum would tell what is not shown. */
public enum UsageMeasure {
  /** A pupil, guardian or member of staff was let in. */
  SIGN_IN,
  /** An announcement was handed in to be sent. */
  ANNOUNCEMENT_SENT,
  /** An announcement of the last eight weeks was opened for the first time. */
  ANNOUNCEMENT_READ;

  private static final String BUNDLE = "io.entsdk.core.usage.measures";

  /** Return what is counted, in French or English; English stands in for other languages. */
  public String text(Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)).getString(name());
  }
}
