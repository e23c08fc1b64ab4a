package io.entsdk.auth.pupil;

import io.entsdk.core.directory.PersonId;

/**
 * Is one line of a {@link Sheet}: a card or a story of one pupil, and never both. Prints neither
 * its secret nor a name.
 */
public abstract sealed class SheetLine permits PrintedCard, AssignedStory {

  private final PersonId pupil;
  private final String name;

  SheetLine(PersonId pupil, String name) {
    this.pupil = pupil;
    this.name = name;
  }

  public PersonId pupil() {
    return pupil;
  }

  /**
   * Return what the pupil is called in class: the first name, with the first letter or two of the
   * family name where another pupil of the class shares it.
   */
  public String name() {
    return name;
  }

  abstract void wipe();
}
