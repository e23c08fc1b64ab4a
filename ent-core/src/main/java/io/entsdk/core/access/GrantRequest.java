package io.entsdk.core.access;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;

/**
 * Describes a right to be given or delegated.
 *
 * @param hat the role of the person under which the right counts, and with which it ends
 * @param period calendar days of the hat's school, both included
 * @param reason why, in the giver's words; kept with the grant
 */
public record GrantRequest(
    PersonId person, Hat hat, Right what, Scope scope, Period period, String reason) {

  private static final int LONGEST_REASON = 200;

  public GrantRequest {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
  }
}
