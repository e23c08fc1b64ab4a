package io.entsdk.core.audit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Finds the sentences of the audit, in French or in English for every other language. */
final class AuditTexts {

  private static final String BUNDLE = "io.entsdk.core.audit.texts";

  private final ResourceBundle bundle;

  private AuditTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static AuditTexts in(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(BUNDLE, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return new AuditTexts(spoken ? asked : ResourceBundle.getBundle(BUNDLE, Locale.ROOT));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }

  /** Return what a purpose is called, or its code where a vendor's own has no text here. */
  String purpose(String code) {
    String key = "purpose." + code;
    return bundle.containsKey(key) ? text(key) : code;
  }
}
