package io.entsdk.auth.pupil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureStoryTest {

  @Test
  void everyPictureIsAsLikelyAsItsNeighbours() {
    SecureRandom random = new SecureRandom();
    Map<Picture, Integer> drawn = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      PictureStory.draw(random).pictures().forEach(one -> drawn.merge(one, 1, Integer::sum));
    }

    // 2,000 each, with a standard deviation of 42: seven of them make this fail once in 10^10 runs.
    assertEquals(Set.of(Picture.values()), drawn.keySet());
    drawn.forEach((one, times) -> assertEquals(2_000, times, 300, one::name));
  }

  @Test
  void aStoryIsOnePictureOfEachKindInOrder() {
    assertEquals(
        PictureStory.of(Picture.CAT, Picture.APPLE, Picture.BUS, Picture.HAT),
        PictureStory.ofCodes(List.of("cat", "apple", "bus", "hat")));

    for (List<String> hostile :
        List.of(
            List.<String>of(),
            List.of("cat", "apple"),
            List.of("cat", "apple", "bus", "hat", "hat", "hat"),
            List.of("x", "apple", "bus", "hat"),
            List.of("CAT", "apple", "bus", "hat"))) {
      assertThrows(RejectedException.class, () -> PictureStory.ofCodes(hostile));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoryIsOfThePlanThatShowsItsPictures(StoryPlan plan) {
    for (int i = 0; i < 50; i++) {
      PictureStory drawn = plan.draw(new SecureRandom());
      assertEquals(drawn, drawn.requireOf(plan));
      for (StoryPlan other : StoryPlan.values()) {
        if (other.rounds().size() != plan.rounds().size()) {
          assertThrows(RejectedException.class, () -> drawn.requireOf(other));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"cat apple bus", "apple cat bus hat", "cat cat bus hat", "cat apple bus hat hat"})
  void whatIsNotShownInItsRoundIsNoStoryOfFourKinds(String codes) {
    PictureStory story = PictureStory.ofCodes(List.of(codes.split(" ")));

    assertThrows(RejectedException.class, () -> story.requireOf(StoryPlan.FOUR_OF_TEN));
  }

  @Test
  void eachPictureHasAWordOfItsOwnInBothLanguages() {
    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.ROOT)) {
      Set<String> words = new HashSet<>();
      Arrays.stream(Picture.values()).forEach(one -> words.add(one.word(locale)));
      assertEquals(40, words.size());
    }
    assertEquals("escargot", Picture.SNAIL.word(Locale.FRANCE));
    assertEquals("snail", Picture.SNAIL.word(Locale.GERMAN));
  }

  /** A tag is made with the places of the pictures: another order would forget every story. */
  @Test
  void thePicturesNeverChangePlaces() {
    assertEquals(
        "cat dog rabbit fish bear horse frog snail elephant owl apple banana carrot cheese bread"
            + " egg strawberry grapes ice-cream mushroom bus bicycle train boat plane tractor rocket"
            + " helicopter scooter sledge hat key umbrella ball scissors clock bell drum ladder book",
        String.join(" ", Arrays.stream(Picture.values()).map(Picture::code).toList()));
  }

  @Test
  void aStoryPrintsNoPicture() {
    String printed =
        PictureStory.of(Picture.CAT, Picture.APPLE, Picture.BUS, Picture.HAT).toString();

    assertTrue(
        Arrays.stream(Picture.values())
            .noneMatch(one -> printed.toLowerCase(Locale.ROOT).contains(one.code())),
        printed);
  }
}
