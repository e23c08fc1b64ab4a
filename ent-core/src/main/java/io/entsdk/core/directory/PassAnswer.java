package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Is the outcome of a code that somebody gives.
 *
 * <p>A wrong code, a pass that is over, was revoked or bore too many tries are all {@link
 * NotAccepted}: nobody learns which it was.
 */
public sealed interface PassAnswer {

  /**
   * Lets the substitute in, until the evening.
   *
   * @param person the substitute, whom nobody knew a moment ago unless the head expected them
   * @param hat as what the substitute acts
   */
  record Accepted(SubstitutePass pass, PersonId person, Hat hat) implements PassAnswer {

    /** Return who acts from now on, for hosts with a login of their own. */
    public Actor actor() {
      String reason = "pass " + pass.id() + ", given by " + pass.givenBy();
      return Actor.host(person, Assurance.PASS, reason).wearing(hat);
    }
  }

  /** Does not let anybody in; if there is such a pass, the try was counted. */
  record NotAccepted() implements PassAnswer {}

  /** Means that the code is right and its day is yet to come. */
  record NotYet(LocalDate day) implements PassAnswer {}

  /** Means that the code is right and that somebody has used it: the head knows who. */
  record Used(Instant at) implements PassAnswer {}
}
