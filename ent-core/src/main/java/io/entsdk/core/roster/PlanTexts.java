package io.entsdk.core.roster;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the sentences of plans, in French or in English for every other language. */
final class PlanTexts {

  private final ResourceBundle bundle;

  private PlanTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static PlanTexts in(Locale locale) {
    return new PlanTexts(
        ResourceBundle.getBundle(
            "io.entsdk.core.roster.plans",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }
}
