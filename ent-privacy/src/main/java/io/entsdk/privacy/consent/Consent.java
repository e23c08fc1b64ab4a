package io.entsdk.privacy.consent;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import java.time.LocalDate;

/**
 * Is a consent that was asked for; it never changes, and what was said to it stands beside it.
 *
 * @param askedOn this and the last day are days of the school
 */
public record Consent(
    ConsentId id,
    PersonId person,
    SchoolId school,
    Purpose purpose,
    ConsentScope scope,
    ConsentText text,
    ConsentRule rule,
    LocalDate askedOn,
    LocalDate lastDay) {

  /**
   * Tell whether it asks for the same as {@code request}, which says the rule and ends on {@code
   * last}.
   */
  public boolean asks(ConsentRequest request, LocalDate last) {
    return isAbout(request)
        && text.equals(request.text())
        && request.rule().filter(rule::equals).isPresent()
        && lastDay.equals(last);
  }

  /** Tell whether it is about the same, whatever its text and its days. */
  public boolean isAbout(ConsentRequest request) {
    return school.equals(request.school())
        && purpose.equals(request.purpose())
        && scope.equals(request.scope());
  }

  /** Tell whether {@code other}, of the same person, asks for the same in other words. */
  public boolean isAboutTheSame(Consent other) {
    return school.equals(other.school)
        && purpose.equals(other.purpose)
        && scope.equals(other.scope);
  }
}
