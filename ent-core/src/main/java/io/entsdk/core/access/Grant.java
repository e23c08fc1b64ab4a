package io.entsdk.core.access;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * States that a person was given a right under one hat, for a period. Prints without its reason.
 *
 * @param delegated whether it holds only while its giver has the right
 * @param givenBy who gave it; null for the system
 * @param endedAt when somebody ended it before its time; null if nobody did
 */
public record Grant(
    GrantId id,
    PersonId person,
    Hat hat,
    Right what,
    Scope scope,
    Period period,
    boolean delegated,
    @Nullable PersonId givenBy,
    Instant givenAt,
    String reason,
    @Nullable Instant endedAt) {

  @Override
  public String toString() {
    return "Grant[" + id + " " + what + " to " + person + "]";
  }
}
