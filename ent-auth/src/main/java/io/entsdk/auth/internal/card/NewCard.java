package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.directory.PersonId;

/**
 * Pairs the code of a new card with the story assigned to its pupil, before both are forgotten.
 *
 * @param name what the pupil is called in class
 * @param marks what is kept of the story, to tell others apart from it
 */
public record NewCard(
    PersonId pupil, String name, CardCode code, PictureStory story, StoryMarks marks) {

  @Override
  public String toString() {
    return "NewCard[" + pupil + "]";
  }
}
