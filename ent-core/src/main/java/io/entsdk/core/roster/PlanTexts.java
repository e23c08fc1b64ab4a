package io.entsdk.core.roster;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the sentences of plans, in French or in English for every other language. */
final class PlanTexts {

  private static final String BUNDLE = "io.entsdk.core.roster.plans";

  private final ResourceBundle bundle;

  private PlanTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static PlanTexts in(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(BUNDLE, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return new PlanTexts(spoken ? asked : ResourceBundle.getBundle(BUNDLE, Locale.ROOT));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }
}
