package io.entsdk.privacy.copy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;

/**
 * Is a request for a copy by somebody who did not sign in, as a school writes it down.
 *
 * @param givenTo whom the copy is for: the person, or whoever acts in the name of the child
 * @param school where it came in, one of those that know the person
 * @param askedOn the day on which it came in
 */
public record PaperRequest(
    PersonId person,
    PersonId givenTo,
    SchoolId school,
    LocalDate askedOn,
    PaperChannel channel,
    IdentitySeen identity) {}
