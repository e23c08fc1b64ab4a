package io.entsdk.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.StoryPlan;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A class of thirty-five, rendered and looked at as a camera would. */
class PrintedPagesTest {

  private static final float DPI = 150;
  private static final List<String> OTHERS =
      Stream.concat(
              Stream.of(
                  "Ada/BYRON",
                  "Éloïse-Anaïs/L’HÉRITIER",
                  "Marie-Clémentine-Victoire/DE LA ROCHEFOUCAULD",
                  "Wolfeschlegelsteinhausenbergerdorff/PLUS",
                  "Łukasz/KOWALSKI",
                  "Χαρά/ΠΑΠΑΔΟΠΟΥΛΟΥ",
                  "Надежда/ИВАНОВА",
                  "נועה/לוי"),
              IntStream.range(0, 25).mapToObj(i -> "Enfant" + (char) ('a' + i) + "/DUPONT"))
          .toList();

  private static PrintedSchool school;
  private static List<Page> cards;
  private static List<Page> keys;

  @BeforeAll
  static void print() throws IOException {
    school = PrintedSchool.of(StoryPlan.FOUR_OF_TEN, PrintedSchool.CP, OTHERS);
    cards = Page.of(school.cards, DPI);
    keys = Page.of(school.keys, DPI);
  }

  @Test
  void scanningThePagesGivesEveryPayload() {
    assertEquals(35, school.payloads.size());
    assertEquals(5, cards.size());
    assertEquals(
        new TreeSet<>(school.payloads),
        new TreeSet<>(cards.stream().flatMap(page -> page.codes().stream()).toList()));
    assertEquals(List.of(8, 8, 8, 8, 3), cards.stream().map(page -> page.codes().size()).toList());
  }

  @Test
  void noPageOfCardsBearsAPictureAWordForOneAFamilyNameOrTheClass() {
    for (Page page : cards) {
      assertEquals(0, page.drawings());
      for (Picture picture : Picture.values()) {
        assertFalse(words(page).contains(picture.word(Locale.FRENCH)), picture::name);
      }
      for (String other : OTHERS) {
        assertFalse(page.text().contains(other.split("/")[1]), other);
      }
      assertFalse(words(page).contains("CP") || page.text().contains("Zola"));
    }
  }

  @Test
  void noPageOfTheKeySheetBearsACode() {
    assertEquals(4, keys.size());
    for (Page page : keys) {
      assertEquals(List.of(), page.codes());
      assertTrue(page.drawings() > 0);
      school.payloads.forEach(payload -> assertFalse(page.text().contains(payload)));
    }
  }

  @Test
  void theKeySheetNamesEveryPictureOfEveryStory() {
    List<String> told = keys.stream().flatMap(page -> words(page).stream()).toList();

    for (Picture picture : Picture.values()) {
      assertEquals(
          school.pictures.stream().filter(one -> one == picture).count(),
          told.stream().filter(picture.word(Locale.FRENCH)::equals).count(),
          picture::name);
    }
  }

  @Test
  void everyNameIsThereInItsOwnLettersAndNamesakesWithAnInitial() {
    String text = String.join(" ", cards.stream().map(Page::text).toList());
    String flat = text.replaceAll("\\s", "");

    for (String name : school.names) {
      String shown = name.startsWith("נ") ? new StringBuilder("נועה").reverse().toString() : name;
      boolean there =
          flat.contains(shown.replaceAll("\\s", "")) || flat.contains(name.replaceAll("\\s", ""));
      assertTrue(there, () -> name + " is not in " + text);
    }
    assertTrue(school.names.containsAll(List.of("Ada B.", "Ada L.", "Bob")));
    assertTrue(text.contains("bleu") && text.contains("jusqu’au 14 septembre 2027"), text);
  }

  private static List<String> words(Page page) {
    return Arrays.asList(page.text().split("\\s+"));
  }
}
