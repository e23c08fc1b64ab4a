package io.entsdk.privacy.internal;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionCase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is all that decides about one account, on any day on which the same rules are in force.
 *
 * @param newest when the directory last told something of the person
 */
public record AccountCase(
    PersonId person, Entitlement entitlement, RetentionCase about, @Nullable Instant newest) {

  public AccountRetention on(LocalDate day) {
    return new AccountRetention(person, day, entitlement, about.decide(day), newest);
  }
}
