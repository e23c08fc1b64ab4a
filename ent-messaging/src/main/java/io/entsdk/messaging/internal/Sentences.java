package io.entsdk.messaging.internal;

import java.util.Locale;
import java.util.ResourceBundle;

/** Finds what a code says to a person, never in the language of the machine. */
public final class Sentences {

  private static final String BUNDLE = "io.entsdk.messaging.reasons";

  private Sentences() {}

  /** Return the sentence of {@code code}; English stands in for a language that has no bundle. */
  public static String of(Enum<?> code, Locale locale) {
    ResourceBundle found = ResourceBundle.getBundle(BUNDLE, locale);
    boolean asked = found.getLocale().getLanguage().equals(locale.getLanguage());
    return (asked ? found : ResourceBundle.getBundle(BUNDLE, Locale.ROOT)).getString(code.name());
  }
}
