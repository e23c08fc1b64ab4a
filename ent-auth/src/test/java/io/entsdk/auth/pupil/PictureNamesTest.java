package io.entsdk.auth.pupil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureNamesTest {

  @ParameterizedTest
  @EnumSource
  void noTwoNamesOfARoundSoundAlikeInFrench(StoryPlan plan) {
    assertEquals(List.of(), confusable(plan, Locale.FRENCH, FrenchSound::of));
  }

  @ParameterizedTest
  @EnumSource
  void noTwoNamesOfARoundLookAlikeInFrenchNorInEnglish(StoryPlan plan) {
    assertEquals(List.of(), confusable(plan, Locale.FRENCH, word -> word));
    assertEquals(List.of(), confusable(plan, Locale.ENGLISH, word -> word));
  }

  @ParameterizedTest
  @CsvSource({"pain, bain", "bateau, gâteau", "poule, boule", "fusée, fumée", "mûre, mur"})
  void whatSoundsAlikeIsSeen(String one, String other) {
    assertTrue(confuse(FrenchSound.of(one), FrenchSound.of(other)));
  }

  @ParameterizedTest
  @CsvSource({"chat, Sa", "pain, p1", "bateau, bato", "grenouille, gr3Uy", "chien, Sy1"})
  void aWordIsWrittenAsItSounds(String word, String sound) {
    assertTrue(FrenchSound.of(word).startsWith(sound.substring(0, 2)), FrenchSound.of(word));
  }

  @Test
  void whatLooksAlikeIsSeen() {
    assertTrue(confuse("bell", "ball"));
    assertTrue(confuse("cat", "hat"));
    assertFalse(confuse("cat", "top hat"));
  }

  @Test
  void aNameIsSpokenInTheLanguageOfItsText() {
    assertEquals(
        new SpokenName("œuf", Locale.FRENCH, "fr/egg"), Picture.EGG.spoken(Locale.CANADA_FRENCH));
    assertEquals(
        new SpokenName("egg", Locale.ENGLISH, "en/egg"), Picture.EGG.spoken(Locale.GERMAN));
    Set<String> recordings = new HashSet<>();
    Arrays.stream(Picture.values())
        .forEach(it -> recordings.add(it.spoken(Locale.FRENCH).recording()));
    assertEquals(40, recordings.size());
  }

  private static List<String> confusable(
      StoryPlan plan, Locale locale, UnaryOperator<String> written) {
    List<String> found = new ArrayList<>();
    for (List<Picture> round : new HashSet<>(plan.rounds().rounds())) {
      for (Picture one : round) {
        for (Picture other : round.subList(round.indexOf(one) + 1, round.size())) {
          if (confuse(written.apply(one.word(locale)), written.apply(other.word(locale)))) {
            found.add(one.word(locale) + " / " + other.word(locale));
          }
        }
      }
    }
    return found;
  }

  /** Two sounds or letters have to differ, and half of the longer word. */
  private static boolean confuse(String one, String other) {
    int distance = FrenchSound.distance(one, other);
    return distance < 2 || 2 * distance < Math.max(one.length(), other.length());
  }
}
