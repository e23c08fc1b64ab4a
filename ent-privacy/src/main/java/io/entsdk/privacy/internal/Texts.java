package io.entsdk.privacy.internal;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of one bundle in one language: English where there is no bundle for it, never the
 * machine's own.
 */
public final class Texts {

  private final ResourceBundle bundle;
  private final Locale language;

  private Texts(ResourceBundle bundle, Locale language) {
    this.bundle = bundle;
    this.language = language;
  }

  /** Find {@code bundle}, the full name of a properties file of this module, for {@code locale}. */
  public static Texts in(String bundle, Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(bundle, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return spoken
        ? new Texts(asked, asked.getLocale())
        : new Texts(ResourceBundle.getBundle(bundle, Locale.ROOT), Locale.ENGLISH);
  }

  /** Return the sentence {@code key} with its arguments. */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), language).format(arguments);
  }

  /** Return the text {@code key}, or {@code otherwise} where a vendor's own code has none. */
  public String textOr(String key, String otherwise) {
    return bundle.containsKey(key) ? text(key) : otherwise;
  }

  /** Return {@code day} in words, such as {@code 1er octobre 2026}. */
  public String date(LocalDate day) {
    boolean first = day.getDayOfMonth() == 1 && language.getLanguage().equals("fr");
    String pattern = first ? "d'er' MMMM uuuu" : "d MMMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, language).format(day);
  }
}
