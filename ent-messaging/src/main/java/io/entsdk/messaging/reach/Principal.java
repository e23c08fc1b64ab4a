package io.entsdk.messaging.reach;

import io.entsdk.core.directory.PersonId;

/** Is for whom somebody writes: whoever reads it sees both, the author and the principal. */
public sealed interface Principal {

  /** Means a team of a school. */
  record OfTeam(TeamId team) implements Principal {}

  /** Means another member of staff. */
  record OfPerson(PersonId person) implements Principal {}

  static Principal of(TeamId team) {
    return new OfTeam(team);
  }

  static Principal of(PersonId person) {
    return new OfPerson(person);
  }
}
