package io.entsdk.auth.pupil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoryPlanTest {

  @ParameterizedTest
  @CsvSource({
    "FOUR_OF_TEN, 1, 4x10, 10000, 13.29",
    "THREE_OF_TWENTY_ONE, 2, 3x21, 9261, 13.18",
    "FOUR_OF_SIXTEEN, 3, 4x16, 65536, 16.00",
    "FIVE_OF_THIRTY, 4, 5x30, 24300000, 24.53"
  })
  void eachPresetHasTheStoriesAndBitsOfItsRow(
      StoryPlan plan, int number, String code, long stories, double bits) {
    assertEquals(stories, plan.rounds().stories());
    assertEquals(bits, plan.rounds().bits(), 0.005);
    assertEquals(code, plan.code());
    assertEquals(Optional.of(plan), StoryPlan.find(number));
  }

  @Test
  void aNumberThatNoCardSaysIsNoPlan() {
    for (int number : List.of(-1, 0, 5, 15, 16)) {
      assertEquals(Optional.empty(), StoryPlan.find(number));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlanTakesEvenlyOfEveryKind(StoryPlan plan) {
    List<Long> ofKinds =
        Arrays.stream(PictureCategory.values())
            .map(
                kind ->
                    plan.rounds().rounds().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(one -> one.category() == kind)
                        .count())
            .toList();

    assertTrue(Collections.max(ofKinds) - Collections.min(ofKinds) <= 1, ofKinds::toString);
  }

  @Test
  void whatIsWorthLessThan13BitsIsRefused() {
    List<Picture> twenty = List.of(Picture.values()).subList(0, 20);
    List<Picture> all = List.of(Picture.values());

    for (List<List<Picture>> weak :
        List.of(
            Collections.nCopies(3, twenty),
            Collections.nCopies(4, twenty.subList(0, 9)),
            Collections.nCopies(2, all),
            List.of(all, all, twenty.subList(0, 1)),
            List.<List<Picture>>of())) {
      assertThrows(IllegalArgumentException.class, () -> PictureRounds.behindACard(weak));
    }
    assertEquals(
        14.10, PictureRounds.behindACard(Collections.nCopies(3, all.subList(0, 26))).bits(), 0.005);
  }

  @Test
  void aRoundThatShowsAPictureTwiceIsRefused() {
    List<Picture> twice = List.of(Picture.CAT, Picture.DOG, Picture.CAT);

    assertThrows(IllegalArgumentException.class, () -> new PictureRounds(List.of(twice)));
    assertThrows(IllegalArgumentException.class, () -> new PictureRounds(List.of(List.of())));
  }
}
