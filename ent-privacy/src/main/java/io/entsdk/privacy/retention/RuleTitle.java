package io.entsdk.privacy.retention;

import java.util.Locale;

/** Says what a rule is about, in the two languages in which it is read. */
public record RuleTitle(String french, String english) {

  /** Return it in {@code locale}; English stands in for other languages. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
