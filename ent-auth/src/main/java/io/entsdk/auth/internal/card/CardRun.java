package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.util.List;

/**
 * Asks for cards.
 *
 * @param pupils who gets one
 * @param classmates everybody of the class, by whom the pupils are named and whose stories differ
 * @param year the school year that the cards are of, or {@link #NO_YEAR}
 */
record CardRun(
    List<Person> pupils,
    List<Person> classmates,
    SchoolId school,
    StoryPlan plan,
    CardLife life,
    int year) {

  /** The year of a temporary card. */
  static final int NO_YEAR = 0;

  List<PersonId> ids() {
    return pupils.stream().map(Person::id).toList();
  }

  boolean isTemporary() {
    return year == NO_YEAR;
  }
}
