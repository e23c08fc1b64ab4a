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

  private static final String BUNDLE = "io.entsdk.core.access.reasons";

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(BUNDLE, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return (spoken ? asked : ResourceBundle.getBundle(BUNDLE, Locale.ROOT)).getString(name());
  }
}
