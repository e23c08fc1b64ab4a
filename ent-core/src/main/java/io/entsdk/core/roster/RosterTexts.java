package io.entsdk.core.roster;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of an import in one language: English where there is no bundle for it, never the
 * machine's own.
 *
 * <p>In a sentence {@code {0}} is all the details with commas, {@code {1}} the first, {@code {2}}
 * the second.
 */
final class RosterTexts {

  private static final String BUNDLE = "io.entsdk.core.roster.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private RosterTexts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  static RosterTexts in(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(BUNDLE, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return new RosterTexts(spoken ? asked : ResourceBundle.getBundle(BUNDLE, Locale.ROOT), locale);
  }

  String at(Origin origin, int column, String key, List<String> details) {
    String line = Long.toString(origin.line());
    String sentence = sentence(key, details);
    if (column > 0) {
      return format("at.cell", origin.file(), line, Integer.toString(column), sentence);
    }
    return origin.line() > 0
        ? format("at.line", origin.file(), line, sentence)
        : format("at.file", origin.file(), sentence);
  }

  /** Return a sentence that is about no place in a file. */
  String sentence(String key, List<String> details) {
    Object[] arguments = new Object[details.size() + 1];
    arguments[0] = String.join(", ", details);
    for (int i = 0; i < details.size(); i++) {
      arguments[i + 1] = details.get(i);
    }
    return format(key, arguments);
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
