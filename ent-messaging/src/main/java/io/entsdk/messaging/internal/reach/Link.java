package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;

/**
 * States that a person answers for a child, in one legal state, for a period.
 *
 * @param guardian whom the link is with: the person, or an organisation that the person acts for
 */
record Link(
    PersonId person, Guardian guardian, PersonId child, GuardianshipTerms terms, Period period) {

  /** State that a person answers for a child by name. */
  static Link own(PersonId person, PersonId child, GuardianshipTerms terms, Period period) {
    return new Link(person, Guardian.of(person), child, terms, period);
  }

  /** Return this with the adult and the child by other ids of theirs. */
  Link of(PersonId other, PersonId otherChild) {
    Guardian as = guardian.person().isPresent() ? Guardian.of(other) : guardian;
    return new Link(other, as, otherChild, terms, period);
  }

  /**
   * Tell whether this link counts when the person acts as {@code other}: its own links do, and what
   * was decided about the person by name follows the person into every organisation.
   */
  boolean countsFor(Guardian other) {
    boolean decided =
        guardian.person().isPresent() && terms.state() != GuardianshipState.UNVERIFIED;
    return guardian.equals(other) || (decided && other.person().isEmpty());
  }
}
