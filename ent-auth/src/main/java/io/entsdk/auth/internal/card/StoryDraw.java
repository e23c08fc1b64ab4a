package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.StoryPlan;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * Draws stories until one is far enough from those of siblings and namesakes and equal to none in
 * the class.
 *
 * <p>What is left after the refusals is as likely as before. Where nothing fits, a story that is
 * far from the relatives' is worth more than one that is new; at last any will do.
 */
record StoryDraw(SecretKey marksKey, SecureRandom random) {

  /** Far more than a family needs: with five siblings nine of ten draws fit. */
  private static final int TRIES = 500;

  /** Return a story of {@code plan}, beside the marks of relatives and of others. */
  PictureStory draw(StoryPlan plan, List<StoryMarks> relatives, List<StoryMarks> others) {
    PictureStory drawn = plan.draw(random);
    PictureStory apart = null;
    for (int i = 0; i < TRIES; i++) {
      if (isFar(drawn, relatives)) {
        apart = drawn;
        if (isNew(drawn, others)) {
          return drawn;
        }
      }
      drawn = plan.draw(random);
    }
    return apart == null ? drawn : apart;
  }

  private boolean isFar(PictureStory drawn, List<StoryMarks> relatives) {
    return relatives.stream().noneMatch(marks -> marks.isNear(marksKey, drawn));
  }

  private boolean isNew(PictureStory drawn, List<StoryMarks> others) {
    return others.stream().noneMatch(marks -> marks.isSame(marksKey, drawn));
  }
}
