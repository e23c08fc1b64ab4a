package io.entsdk.messaging.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.notice.ChildNews;
import io.entsdk.messaging.spi.NoticeLanguage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordedLanguagesTest {

  private static final PersonId CHILD = new PersonId(new UUID(0, 1));
  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  private static final Map<String, String> OF_ARABIC =
      Map.of(
          "title", "{0,choice,1#جديد واحد|1<{0} جديد}",
          "title.reminder", "يُنتظر ردّ",
          "count", "{0,choice,1#جديد واحد|1<{0} جديد}",
          "answer", "، {0} للرد",
          "reminder", "يُنتظر {0}",
          "line", "لكم: {0}.",
          "line.child", "{0}: {1}.",
          "call.title", "نداء",
          "call.text", "نداء من تلميذ.");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es    | Hay una novedad en su espacio escolar | Ada: 3 novedades, 2 por responder.",
        "de-AT | Etwas Neues in Ihrem Schulbereich | Ada: 3 Neuigkeiten, 2 zu beantworten.",
        "it    | C’è una novità nel suo spazio scolastico | Ada: 3 novità, 2 a cui rispondere.",
        "pt-BR | Há uma novidade no seu espaço escolar | Ada: 3 novidades, 2 a aguardar resposta."
      })
  void itSpeaksFourMore(String tag, String title, String line) {
    NoticeWords words = in(Locale.forLanguageTag(tag));

    assertEquals(title, words.title(1));
    assertEquals(line, words.text(List.of(new ChildNews(CHILD, "Ada", 3, 2))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fr", "es", "de", "it", "pt"})
  void eachSaysEverythingItself(String tag) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("io.entsdk.messaging.notices", Locale.forLanguageTag(tag));
    ResourceBundle root = ResourceBundle.getBundle("io.entsdk.messaging.notices", Locale.ROOT);

    assertEquals(WordedLanguages.KEYS, bundle.keySet());
    Set<String> same =
        WordedLanguages.KEYS.stream()
            .filter(key -> bundle.getString(key).equals(root.getString(key)))
            .collect(Collectors.toSet());
    same.remove("line.child");
    assertEquals(tag.isEmpty() ? 8 : 0, same.size(), same::toString);
  }

  @Test
  void whatHasNoWordsIsFrenchWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertEquals("Du nouveau dans votre espace scolaire", in(ARABIC).title(1));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aHostAddsALanguageThatRunsLeftwardsAndNamesTurnNothing() {
    NoticeWords words = WordedLanguages.of(List.of(new OfHost(ARABIC, OF_ARABIC))).in(ARABIC);

    assertEquals(
        "\u200F\u2068Ada\u2069: جديد واحد.",
        words.text(List.of(new ChildNews(CHILD, "Ada", 1, 0))));
    assertEquals("\u200Fعلي: جديد واحد.", words.text(List.of(new ChildNews(CHILD, "علي", 1, 0))));
    assertEquals("\u200Fنداء", words.plain("call.title"));
    assertEquals(
        "\u2068علي\u2069 : une nouveauté.",
        in(Locale.FRENCH).text(List.of(new ChildNews(CHILD, "علي", 1, 0))));
  }

  @Test
  void whatAHostWordsCountsBeforeOursAndItsRegionBeforeTheLanguage() {
    Map<String, String> plain = new HashMap<>(OF_ARABIC);
    plain.put("title.reminder", "Aguardamos uma resposta");
    Locale brazil = Locale.forLanguageTag("pt-BR");
    WordedLanguages all = WordedLanguages.of(List.of(new OfHost(brazil, plain)));

    assertEquals("Aguardamos uma resposta", all.in(brazil).title(0));
    assertNotEquals("Aguardamos uma resposta", all.in(Locale.forLanguageTag("pt")).title(0));
  }

  @Test
  void aLanguageThatLacksAWordOrHasABrokenOneIsNotUsedAtAll() {
    for (String key : WordedLanguages.KEYS) {
      Map<String, String> lacking = new HashMap<>(OF_ARABIC);
      lacking.remove(key);
      Map<String, String> broken = new HashMap<>(OF_ARABIC);
      broken.put(key, "{0");

      for (Map<String, String> patterns : List.of(lacking, broken)) {
        NoticeWords words = WordedLanguages.of(List.of(new OfHost(ARABIC, patterns))).in(ARABIC);
        assertEquals("Du nouveau dans votre espace scolaire", words.title(1), key);
        assertFalse(words.plain("call.text").isEmpty());
        assertTrue(words.plain("call.text").startsWith("Un élève"));
      }
    }
  }

  private record OfHost(Locale language, Map<String, String> patterns) implements NoticeLanguage {

    @Override
    public String id() {
      return "host-" + language;
    }
  }

  private static NoticeWords in(Locale locale) {
    return WordedLanguages.of(List.of()).in(locale);
  }
}
