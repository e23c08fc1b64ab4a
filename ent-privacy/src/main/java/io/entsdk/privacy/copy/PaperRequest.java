package io.entsdk.privacy.copy;

import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;

/**
 * Is a request for a copy that came on paper, from somebody whom the school has recognised.
 *
 * @param givenTo whom the copy is for: the person, or whoever acts in the name of the child
 * @param askedOn the day of the school on which it came in, not after today
 */
public record PaperRequest(PersonId person, PersonId givenTo, LocalDate askedOn) {

  /** Ask for what is kept about {@code person}, who asks. */
  public static PaperRequest ofOneself(PersonId person, LocalDate askedOn) {
    return new PaperRequest(person, person, askedOn);
  }

  /** Ask for what {@code guardian} is given of what is kept about {@code child}. */
  public static PaperRequest inTheNameOf(PersonId child, PersonId guardian, LocalDate askedOn) {
    return new PaperRequest(child, guardian, askedOn);
  }
}
