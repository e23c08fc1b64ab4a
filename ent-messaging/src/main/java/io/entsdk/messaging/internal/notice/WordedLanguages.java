package io.entsdk.messaging.internal.notice;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.spi.NoticeLanguage;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the words of a language: the host's, else ours, else French, in which the school speaks. A
 * language counts whole or not at all.
 */
final class WordedLanguages {

  /** What every language says. */
  static final Set<String> KEYS =
      Set.of(
          "title",
          "title.reminder",
          "count",
          "answer",
          "reminder",
          "line",
          "line.child",
          "call.title",
          "call.text");

  private static final String BUNDLE = "io.entsdk.messaging.notices";
  private static final Logger LOG = LoggerFactory.getLogger(WordedLanguages.class);

  private final Collection<NoticeLanguage> ofHost;

  private WordedLanguages(Collection<NoticeLanguage> ofHost) {
    this.ofHost = ofHost;
  }

  static WordedLanguages of(Unit unit) {
    return new WordedLanguages(unit.kernel().extensions().all(NoticeLanguage.class));
  }

  static WordedLanguages of(Collection<NoticeLanguage> ofHost) {
    return new WordedLanguages(ofHost);
  }

  /** Return the words in {@code asked}, or those that come nearest. */
  NoticeWords in(Locale asked) {
    return hosts(asked)
        .or(() -> ours(asked))
        .or(() -> ours(Languages.USUAL))
        .orElseGet(() -> words(Locale.ENGLISH, ResourceBundle.getBundle(BUNDLE, Locale.ROOT)));
  }

  /** The very tag counts more than the language alone: pt-BR before pt. */
  private Optional<NoticeWords> hosts(Locale asked) {
    return hosts(asked.toLanguageTag()).or(() -> hosts(asked.getLanguage()));
  }

  private Optional<NoticeWords> hosts(String tag) {
    return ofHost.stream()
        .filter(one -> one.language().toLanguageTag().equals(tag))
        .flatMap(one -> words(one).stream())
        .findFirst();
  }

  private static Optional<NoticeWords> words(NoticeLanguage language) {
    try {
      Map<String, String> patterns = Map.copyOf(language.patterns());
      patterns.values().forEach(MessageFormat::new);
      if (patterns.keySet().containsAll(KEYS)) {
        return Optional.of(new NoticeWords(language.language(), patterns));
      }
      LOG.warn("Language {} of notices lacks words; it is not used", language.id());
    } catch (RuntimeException e) {
      LOG.warn(
          "Language {} of notices failed with {}; it is not used",
          language.id(),
          e.getClass().getName());
    }
    return Optional.empty();
  }

  private static Optional<NoticeWords> ours(Locale asked) {
    if (asked.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
      return Optional.of(words(asked, ResourceBundle.getBundle(BUNDLE, Locale.ROOT)));
    }
    ResourceBundle found = ResourceBundle.getBundle(BUNDLE, asked);
    return found.getLocale().getLanguage().equals(asked.getLanguage())
        ? Optional.of(words(asked, found))
        : Optional.empty();
  }

  private static NoticeWords words(Locale locale, ResourceBundle bundle) {
    return new NoticeWords(
        locale, KEYS.stream().collect(Collectors.toMap(key -> key, bundle::getString)));
  }
}
