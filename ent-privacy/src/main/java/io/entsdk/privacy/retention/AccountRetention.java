package io.entsdk.privacy.retention;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.internal.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says what is to become of one person's account on a day, and why.
 *
 * @param newestActivity when the directory last told something of this person; a recent one beside
 *     a decision to erase deserves a look
 */
public record AccountRetention(
    PersonId person,
    LocalDate day,
    Entitlement entitlement,
    RetentionDecision decision,
    @Nullable Instant newestActivity) {

  /**
   * Return the decision as one sentence with its legal source, in French or English; English stands
   * in for other languages. It names nobody.
   */
  public String explain(Locale locale) {
    return new AccountSentence(this, Texts.in("io.entsdk.privacy.retention.account", locale))
        .text();
  }
}
