package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.directory.PersonId;

/** Pairs the code of a new card with the story assigned to its pupil, before both are forgotten. */
public record NewCard(PersonId pupil, CardCode code, PictureStory story) {

  @Override
  public String toString() {
    return "NewCard[" + pupil + "]";
  }
}
