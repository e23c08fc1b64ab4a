package io.entsdk.core.access;

import java.util.Locale;
import java.util.ResourceBundle;

/** Says in one sentence why something is granted or denied. */
public enum Reason {
  SYSTEM,
  SELF,
  TEACHES,
  HEADS,
  WORKS_IN,
  OVERSEES,
  GUARDS,
  ASSURANCE_TOO_LOW,
  HAT_NEEDED,
  RELATION_ENDED,
  NO_RELATION;

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return AccessTexts.in(locale).getString(name());
  }

  /** Finds the bundle without falling back to the language of the machine. */
  private static final class AccessTexts {

    private AccessTexts() {}

    static ResourceBundle in(Locale locale) {
      return ResourceBundle.getBundle(
          "io.entsdk.core.access.reasons",
          locale,
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
  }
}
