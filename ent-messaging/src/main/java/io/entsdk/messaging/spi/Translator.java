package io.entsdk.messaging.spi;

import io.entsdk.core.spi.Extension;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts what a school says into another language, for a reader who has asked for that language.
 *
 * <p>There is none by default: what people write leaves the host through this alone. It is called
 * with no connection held and no transaction open, and may take as long as its host lets it; what
 * it throws is taken for no translation. A translation is never stored, and never answered: answers
 * bind the original.
 */
public interface Translator extends Extension {

  /**
   * Holds plain words: one line, and lines with line feeds between them. Prints nothing of them.
   */
  record Words(String subject, String text) {
    @Override
    public String toString() {
      return "Words[]";
    }
  }

  /** Return {@code original} in the language {@code to}; empty if this engine does not do that. */
  Optional<Words> translate(Words original, Locale to);
}
