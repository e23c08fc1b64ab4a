package io.entsdk.auth.internal.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.StoryPlan;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StoryDrawProperties {

  private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

  private final SecureRandom random = new SecureRandom();
  private final StoryDraw draw = new StoryDraw(KEY, random);

  @Property(tries = 60)
  void siblingsAndNamesakesDifferInThreeRounds(
      @ForAll StoryPlan plan, @ForAll @IntRange(min = 2, max = 6) int size) {
    List<PictureStory> family = new ArrayList<>();
    List<StoryMarks> marks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      PictureStory drawn = draw.draw(plan, marks, List.of());
      family.forEach(
          other -> assertTrue(drawn.differences(other) >= PictureStory.APART, () -> "of " + plan));
      family.add(drawn);
      marks.add(StoryMarks.of(KEY, i, drawn));
    }
  }

  @Property(tries = 500)
  void marksTellEveryStoryThatIsTooNear(
      @ForAll StoryPlan plan,
      @ForAll @IntRange(max = 4) int one,
      @ForAll @IntRange(max = 4) int two) {
    PictureStory story = plan.draw(random);
    StoryMarks marks = StoryMarks.of(KEY, 7, story);
    List<Picture> pictures = new ArrayList<>(story.pictures());
    for (int round : List.of(one % pictures.size(), two % pictures.size())) {
      pictures.set(round, plan.draw(random).pictures().get(round));
    }

    assertTrue(marks.isNear(KEY, new PictureStory(pictures)));
    assertTrue(marks.isSame(KEY, story));
  }

  @Example
  void noTwoOfAClassOfThirtyFiveAreEqual() {
    List<StoryMarks> marks = new ArrayList<>();
    HashSet<PictureStory> stories = new HashSet<>();
    for (int i = 0; i < 35; i++) {
      PictureStory drawn = draw.draw(StoryPlan.THREE_OF_TWENTY_ONE, List.of(), marks);
      marks.add(StoryMarks.of(KEY, i, drawn));
      stories.add(drawn);
    }

    assertEquals(35, stories.size());
  }

  @Example
  void whereNothingFitsThereIsAStoryAllTheSame() {
    List<StoryMarks> marks = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      marks.add(StoryMarks.of(KEY, i, StoryPlan.THREE_OF_TWENTY_ONE.draw(random)));
    }

    assertTrue(
        StoryPlan.THREE_OF_TWENTY_ONE.has(draw.draw(StoryPlan.THREE_OF_TWENTY_ONE, marks, marks)));
  }

  @Example
  void aStoryBesideAnothersIsAsLikelyAsItsNeighbours() {
    PictureStory twins = PictureStory.of(Picture.CAT, Picture.APPLE, Picture.BUS, Picture.HAT);
    Map<Picture, Integer> drawn = new HashMap<>();
    for (int i = 0; i < 4_000; i++) {
      draw.draw(
              StoryPlan.FOUR_OF_TEN,
              List.of(StoryMarks.of(KEY, random.nextLong(), twins)),
              List.of())
          .pictures()
          .forEach(one -> drawn.merge(one, 1, Integer::sum));
    }

    // Of 9,477 far stories 729 keep one given picture of the twin: 308 of 4,000, the others 410
    // each, with a standard deviation of 20.
    for (Picture one : Picture.values()) {
      int expected = twins.pictures().contains(one) ? 308 : 410;
      assertEquals(expected, drawn.get(one), 130, one::name);
    }
  }

  @Example
  void marksOfEqualStoriesOfTwoCardsHaveNothingInCommonAndPrintNothing() {
    PictureStory story = StoryPlan.FIVE_OF_THIRTY.draw(random);

    StoryMarks one = StoryMarks.of(KEY, 1, story);

    assertFalse(one.text().equals(StoryMarks.of(KEY, 2, story).text()));
    assertEquals(20, one.text().length());
    assertEquals("StoryMarks[***]", one.toString());
  }
}
