package io.entsdk.auth.pupil;

import static io.entsdk.auth.pupil.PictureCategory.ANIMAL;
import static io.entsdk.auth.pupil.PictureCategory.FOOD;
import static io.entsdk.auth.pupil.PictureCategory.THING;
import static io.entsdk.auth.pupil.PictureCategory.VEHICLE;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a kind of story: how many pictures, and out of which. The card says its plan, so that what is
 * shown after a scan follows from the card alone, for cards that nobody has too.
 *
 * <p>The figures are those of {@code pupil-auth.md} 4.1.
 */
public enum StoryPlan {
  /** Four rounds of ten, one kind of things a round: 10,000 stories, 13.29 bits. */
  FOUR_OF_TEN(1, "4x10", Arrays.stream(PictureCategory.values()).map(k -> k.pictures()).toList()),

  /**
   * Three of the same 21, with repeats: 9,261 stories, 13.18 bits. One grid that never changes, for
   * whom four changing grids are too much.
   */
  THREE_OF_TWENTY_ONE(2, "3x21", Collections.nCopies(3, firstOf(6, 5, 5, 5))),

  /** Four of the same 16, with repeats: 65,536 stories, 16 bits. */
  FOUR_OF_SIXTEEN(3, "4x16", Collections.nCopies(4, firstOf(4, 4, 4, 4))),

  /** Five of the same 30, with repeats: 24,300,000 stories, 24.53 bits; for the older. */
  FIVE_OF_THIRTY(4, "5x30", Collections.nCopies(5, firstOf(8, 8, 7, 7)));

  private final int number;
  private final String code;
  private final PictureRounds rounds;

  StoryPlan(int number, String code, List<List<Picture>> rounds) {
    this.number = number;
    this.code = code;
    this.rounds = PictureRounds.behindACard(rounds);
  }

  /** Return so many of each kind, to be shown together. */
  private static List<Picture> firstOf(int animals, int foods, int vehicles, int things) {
    return Stream.of(
            mixable(ANIMAL).limit(animals),
            mixable(FOOD).limit(foods),
            mixable(VEHICLE).limit(vehicles),
            mixable(THING).limit(things))
        .flatMap(pictures -> pictures)
        .toList();
  }

  /**
   * Among other kinds of things, two French words rhyme: lapin, pain and train; bateau, chapeau.
   */
  private static Stream<Picture> mixable(PictureCategory kind) {
    return kind.pictures().stream().filter(one -> one != Picture.BREAD && one != Picture.BOAT);
  }

  /** Return the plan of this number. */
  public static Optional<StoryPlan> find(int number) {
    return Arrays.stream(values()).filter(plan -> plan.number == number).findFirst();
  }

  /** Return the number that cards say, from 1 to 15; it never changes. */
  public int number() {
    return number;
  }

  /** Return the short name, such as {@code 4x10}. */
  public String code() {
    return code;
  }

  /** Return what the stories of this plan are drawn from. */
  public PictureRounds rounds() {
    return rounds;
  }

  /** Draw a story; each is as likely as any other. */
  public PictureStory draw(SecureRandom random) {
    return new PictureStory(
        rounds.rounds().stream().map(round -> round.get(random.nextInt(round.size()))).toList());
  }

  /** Tell whether {@code story} is one of this plan. */
  public boolean has(PictureStory story) {
    List<Picture> pictures = story.pictures();
    if (pictures.size() != rounds.size()) {
      return false;
    }
    for (int round = 0; round < pictures.size(); round++) {
      if (!rounds.rounds().get(round).contains(pictures.get(round))) {
        return false;
      }
    }
    return true;
  }
}
