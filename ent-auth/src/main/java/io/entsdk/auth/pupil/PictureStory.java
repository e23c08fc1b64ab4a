package io.entsdk.auth.pupil;

import io.entsdk.core.RejectedException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * Is a pupil's secret of pictures in their order, of one of the {@linkplain StoryPlan plans},
 * always assigned and never chosen. Prints nothing of it.
 */
public record PictureStory(List<Picture> pictures) {

  /** In how many rounds the stories of siblings and of namesakes differ at least. */
  public static final int APART = 3;

  public PictureStory {
    pictures = List.copyOf(pictures);
    int given = pictures.size();
    if (Arrays.stream(StoryPlan.values()).noneMatch(plan -> plan.rounds().size() == given)) {
      throw refused();
    }
  }

  /** Return the story of these pictures. */
  public static PictureStory of(Picture... pictures) {
    return new PictureStory(List.of(pictures));
  }

  /** Return the story that a form sends back as the {@linkplain Picture#code codes} of pictures. */
  public static PictureStory ofCodes(List<String> codes) {
    return new PictureStory(
        codes.stream().map(code -> Picture.find(code).orElseThrow(PictureStory::refused)).toList());
  }

  /** Draw a story of four rounds of ten; each of the 10,000 is as likely as any other. */
  public static PictureStory draw(SecureRandom random) {
    return StoryPlan.FOUR_OF_TEN.draw(random);
  }

  /** Return this story, which has to be one of {@code plan}. */
  PictureStory requireOf(StoryPlan plan) {
    if (!plan.has(this)) {
      throw refused();
    }
    return this;
  }

  /** Return in how many rounds {@code other} is different; every round of a longer one counts. */
  public int differences(PictureStory other) {
    int shared = Math.min(pictures.size(), other.pictures.size());
    int different = Math.max(pictures.size(), other.pictures.size()) - shared;
    for (int round = 0; round < shared; round++) {
      different += pictures.get(round) == other.pictures.get(round) ? 0 : 1;
    }
    return different;
  }

  private static RejectedException refused() {
    return RejectedException.of(
        "pictures", "not-a-story", "give one of the pictures shown for each round, in their order");
  }

  @Override
  public String toString() {
    return "PictureStory[***]";
  }
}
