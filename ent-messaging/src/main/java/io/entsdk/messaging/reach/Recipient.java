package io.entsdk.messaging.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;

/** Is whom somebody would reach. */
public sealed interface Recipient {

  /** Means one person. */
  record OfPerson(PersonId person) implements Recipient {}

  /** Means a team of a school, whoever of it reads and answers. */
  record OfTeam(TeamId team) implements Recipient {}

  /**
   * Means those parents of a class who have asked to hear its delegates, together: nobody is told
   * who they are, nor how many.
   */
  record OfRelay(ClassId schoolClass) implements Recipient {}

  static Recipient of(PersonId person) {
    return new OfPerson(person);
  }

  static Recipient of(TeamId team) {
    return new OfTeam(team);
  }

  /** Return the relay of the delegates of {@code schoolClass}. */
  static Recipient relayOf(SchoolClass schoolClass) {
    return new OfRelay(schoolClass.id());
  }
}
