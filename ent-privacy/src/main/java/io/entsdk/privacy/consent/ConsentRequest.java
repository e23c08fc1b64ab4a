package io.entsdk.privacy.consent;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Says what somebody is asked to agree to.
 *
 * @param person whom it is about: a child, or an adult
 * @param school for which it is asked, and by whose calendar it ends
 * @param purpose what for, and nothing else: a blanket one is worth nothing
 * @param rule whose agreement it takes, where that is said: for an image otherwise as the school
 *     has decided, and for all else everybody with parental authority
 * @param lastDay the last day on which it holds; the last one of the school year if it is empty
 */
public record ConsentRequest(
    PersonId person,
    SchoolId school,
    Purpose purpose,
    ConsentScope scope,
    ConsentText text,
    Optional<ConsentRule> rule,
    Optional<LocalDate> lastDay) {

  /** Ask for a consent under the rule of the school, this school year. */
  public static ConsentRequest of(
      PersonId person, SchoolId school, Purpose purpose, ConsentScope scope, ConsentText text) {
    return new ConsentRequest(
        person, school, purpose, scope, text, Optional.empty(), Optional.empty());
  }

  /**
   * Return the same under {@code other}: for an image it may only be stricter than the school's.
   */
  public ConsentRequest under(ConsentRule other) {
    return new ConsentRequest(person, school, purpose, scope, text, Optional.of(other), lastDay);
  }

  /** Return the same until {@code day}, which it holds on. */
  public ConsentRequest until(LocalDate day) {
    return new ConsentRequest(person, school, purpose, scope, text, rule, Optional.of(day));
  }
}
