package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;
import java.util.Locale;
import java.util.Map;

/**
 * Words notices in one language more. Given to {@link io.entsdk.core.EntRuntime.Builder#extension},
 * any number of them; where it words a language that is there already, it is the one that counts.
 *
 * <p>Short, neutral sentences: they lie on a table. A language that lacks one of the keys, or has a
 * pattern that is none, is not used at all, so that nobody reads a notice in two languages.
 */
public interface NoticeLanguage extends Extension {

  /** Return the language, such as {@code ar}; what stands to its right or left follows from it. */
  Locale language();

  /**
   * Return a {@link java.text.MessageFormat} for each of these keys: {@code title} ({0}: how many
   * are new), {@code title.reminder}, {@code count} ({0}: how many are new), {@code answer} ({0}:
   * how many of them are to be answered; follows the count), {@code reminder} ({0}: how many
   * answers are waited for), {@code line} ({0}: the above), {@code line.child} ({0}: a first name,
   * {1}: the above), {@code call.title}, {@code call.text}.
   */
  Map<String, String> patterns();
}
