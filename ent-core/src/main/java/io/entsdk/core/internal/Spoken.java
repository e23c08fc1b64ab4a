package io.entsdk.core.internal;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** Chooses a bundle of texts: English where there is none, never the language of the machine. */
public final class Spoken {

  private Spoken() {}

  /**
   * Return the bundle for {@code locale}.
   *
   * @param bundles looks a bundle up inside the module that owns it
   */
  public static ResourceBundle in(Locale locale, Function<Locale, ResourceBundle> bundles) {
    ResourceBundle asked = bundles.apply(locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return spoken ? asked : bundles.apply(Locale.ROOT);
  }
}
