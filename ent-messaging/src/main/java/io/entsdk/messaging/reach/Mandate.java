package io.entsdk.messaging.reach;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;

/**
 * Lets a member of staff write for a team or for a colleague of one school, for a period with an
 * end.
 */
public record Mandate(
    SchoolId school, PersonId person, Principal principal, Period period, String reason) {

  private static final int LONGEST_REASON = 200;

  public Mandate {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    if (period.lastDay() == null || period.isEmpty()) {
      throw RejectedException.of("period", "no-end", "a mandate has a last day");
    }
    if (principal instanceof Principal.OfPerson of && of.person().equals(person)) {
      throw RejectedException.of("principal", "oneself", "nobody needs a mandate for oneself");
    }
  }

  @Override
  public String toString() {
    return "Mandate[" + person + " for " + principal + "]";
  }
}
