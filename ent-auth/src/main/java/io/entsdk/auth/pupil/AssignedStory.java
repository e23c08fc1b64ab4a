package io.entsdk.auth.pupil;

import io.entsdk.core.directory.PersonId;
import org.jspecify.annotations.Nullable;

/** Is one line of the teacher's key sheet: whose story it is, and the story. Prints no picture. */
public final class AssignedStory extends SheetLine {

  private @Nullable PictureStory story;

  AssignedStory(PersonId pupil, String name, PictureStory story) {
    super(pupil, name);
    this.story = story;
  }

  public PictureStory story() {
    if (story == null) {
      throw new IllegalStateException("This sheet is closed; issuing again assigns new stories");
    }
    return story;
  }

  @Override
  void wipe() {
    story = null;
  }

  @Override
  public String toString() {
    return "AssignedStory[" + pupil() + "]";
  }
}
