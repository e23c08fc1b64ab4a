package io.entsdk.printing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what stands on paper beside the names, in French or English. */
record PrintedTexts(ResourceBundle bundle, Locale locale) {

  static PrintedTexts in(Locale asked) {
    boolean french = asked.getLanguage().equals(Locale.FRENCH.getLanguage());
    Locale locale = french ? Locale.FRENCH : Locale.ROOT;
    return new PrintedTexts(
        ResourceBundle.getBundle("io.entsdk.printing.texts", locale, new RootAlone()), locale);
  }

  String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** Never falls back on the language of the machine. */
  private static final class RootAlone extends ResourceBundle.Control {

    @Override
    public Locale getFallbackLocale(String name, Locale locale) {
      return Locale.ROOT;
    }
  }
}
