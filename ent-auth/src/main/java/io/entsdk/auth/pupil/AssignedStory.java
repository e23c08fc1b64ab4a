package io.entsdk.auth.pupil;

import io.entsdk.core.directory.PersonId;
import org.jspecify.annotations.Nullable;

/** Is one line of the teacher's key sheet: whose story it is, and the story. Prints no picture. */
public final class AssignedStory {

  private final PersonId pupil;
  private @Nullable PictureStory story;

  AssignedStory(PersonId pupil, PictureStory story) {
    this.pupil = pupil;
    this.story = story;
  }

  public PersonId pupil() {
    return pupil;
  }

  public PictureStory story() {
    if (story == null) {
      throw new IllegalStateException("This sheet is closed; issuing again assigns new stories");
    }
    return story;
  }

  void wipe() {
    story = null;
  }

  @Override
  public String toString() {
    return "AssignedStory[" + pupil + "]";
  }
}
