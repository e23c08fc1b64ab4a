package io.entsdk.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Is one answer to a consent, which is only ever followed by another.
 *
 * @param day of the school, on which it was said or signed
 * @param at when it was written down
 */
public record ConsentEvent(
    ConsentParty party, ConsentAnswer answer, LocalDate day, ConsentMethod method, Instant at) {

  /**
   * Orders the answers of one party. Paper tells a day and no hour: where nobody knows what came
   * first on a day, a no counts as the last.
   */
  public static final Comparator<ConsentEvent> IN_ORDER =
      Comparator.comparing(ConsentEvent::day)
          .thenComparing(ConsentEvent::turn)
          .thenComparing(ConsentEvent::at)
          .thenComparing(ConsentEvent::answer);

  private int turn() {
    if (method == ConsentMethod.OWN_ACCOUNT) {
      return 1;
    }
    return answer.isNo() ? 2 : 0;
  }
}
