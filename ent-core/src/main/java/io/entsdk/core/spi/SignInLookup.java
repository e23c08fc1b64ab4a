package io.entsdk.core.spi;

import io.entsdk.core.directory.PersonId;
import java.util.Set;

/**
 * Knows who has ever signed in, so that a sender is told whom an account does not reach yet.
 *
 * <p>ent-auth answers from the sessions that it still keeps; a host with a sign-in of its own gives
 * another. Somebody counts as having come in once one of them says so. Called inside the caller's
 * unit of work: no transaction of its own, no call to elsewhere.
 */
public interface SignInLookup extends Extension {

  /**
   * Return those of {@code people} who have signed in at least once, as far as this place knows;
   * never anybody else, and never throw because somebody is unknown.
   */
  Set<PersonId> seen(PersonalUnit unit, Set<PersonId> people);
}
