package io.entsdk.auth.passphrase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {

  private static final String WORDS = "éléphant gâteau forêt leçon maïs";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "éléphant gâteau forêt leçon maïs",
        "elephant gateau foret lecon mais",
        "ÉLÉPHANT GÂTEAU FORÊT LEÇON MAÏS",
        "  Éléphant,gâteau - forêt.\tleçon\nmaïs ! ",
        "elep gate fore leco mais",
        "éléphan gateaus foré lecons mais"
      })
  void theSameWordsHoweverTyped(String typed) {
    assertTrue(secretsMatch(WORDS, typed), typed);
    assertTrue(secretsMatch(WORDS, Normalizer.normalize(typed, Normalizer.Form.NFD)), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "éléphant gâteau forêt leçon",
        "éléphant gâteau forêt leçon maïs maïs",
        "éléphant gâteau forêt leçon xyzt",
        "éléphantgâteauforêtleçonmaïs",
        "ele gat for lec mai"
      })
  void whatIsNotFiveWordsOfTheListIsToldBeforeAnythingIsCounted(String typed) {
    assertEquals(Optional.empty(), Passphrase.read(typed).map(any -> typed));
  }

  @Test
  void aWholeBookIsNotRead() {
    assertTrue(Passphrase.read("éléphant ".repeat(100_000)).isEmpty());
  }

  @Test
  void anotherOrderIsAnotherPassphrase() {
    assertFalse(secretsMatch(WORDS, "gâteau éléphant forêt leçon maïs"));
  }

  @Test
  void whatIsDrawnReadsBack() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 200; i++) {
      try (Passphrase drawn = Passphrase.draw(random)) {
        String text = new String(drawn.text());
        assertEquals(5, text.split(" ").length, text);
        assertTrue(
            drawn
                .secret()
                .matches(Passphrase.read(text.toUpperCase(Locale.FRENCH)).orElseThrow().secret()));
      }
    }
  }

  @Test
  void everyWordIsDrawnAboutAsOftenAsAnyOther() {
    SecureRandom random = new SecureRandom();
    long early = 0;
    for (int i = 0; i < 4_000; i++) {
      String first = new String(Passphrase.draw(random).text()).split(" ")[0];
      early += WordList.french().words().indexOf(first) < WordList.SIZE / 2 ? 1 : 0;
    }
    assertTrue(early > 1_800 && early < 2_200, "the first half was drawn " + early + " times");
  }

  @Test
  void itPrintsNothingAndForgetsWhenClosed() {
    Passphrase words = Passphrase.read(WORDS).orElseThrow();
    assertEquals("Passphrase[***]", words.toString());
    words.close();
    String first = WordList.french().words().get(0);
    assertEquals(
        String.join(" ", List.of(first, first, first, first, first)), new String(words.text()));
  }

  private static boolean secretsMatch(String one, String other) {
    return Passphrase.read(one)
        .orElseThrow()
        .secret()
        .matches(Passphrase.read(other).orElseThrow().secret());
  }
}
