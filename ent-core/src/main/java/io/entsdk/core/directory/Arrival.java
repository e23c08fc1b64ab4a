package io.entsdk.core.directory;

import java.util.List;

/** Says what came of a child who stands at the classroom's door. */
public sealed interface Arrival {

  /** The child is in the class from today on, and can be given a card. */
  record Arrived(Person pupil, Enrolment enrolment) implements Arrival {}

  /**
   * Nothing was written: the directory knows people of this name and date of birth. Enrol the one
   * it is, or say that it is another child.
   *
   * @param people ids alone, the ones of other schools too
   */
  record KnownAlready(List<PersonId> people) implements Arrival {
    public KnownAlready {
      people = List.copyOf(people);
    }
  }
}
