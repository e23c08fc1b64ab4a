package io.entsdk.messaging.item;

import io.entsdk.messaging.internal.Sentences;
import io.entsdk.messaging.reach.ReachDecision;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says why something went to one recipient, and whether it would today.
 *
 * @param sentAt when it was sent
 * @param then what was decided at that moment
 * @param refused what was decided when its hour came, if it was taken back then
 * @param today what is decided by the facts and rules of today; absent where its author is gone
 */
public record Replay(
    Instant sentAt,
    StoredDecision then,
    @Nullable StoredDecision refused,
    @Nullable ReachDecision today) {

  /** Say it in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    return new MessageFormat(Sentences.of(outcome(), locale), locale)
        .format(
            new Object[] {
              then.decision().sentence(locale),
              today == null ? "" : today.sentence(locale),
              refused == null ? "" : refused.decision().sentence(locale)
            });
  }

  private Outcome outcome() {
    if (!then.isConfirmed() || (refused != null && !refused.isConfirmed())) {
      return Outcome.NOT_CONFIRMED;
    }
    if (refused != null) {
      return today == null ? Outcome.TAKEN_BACK_AUTHOR_GONE : Outcome.TAKEN_BACK;
    }
    return today == null ? Outcome.AUTHOR_GONE : Outcome.CONFIRMED;
  }

  private enum Outcome {
    CONFIRMED,
    TAKEN_BACK,
    TAKEN_BACK_AUTHOR_GONE,
    NOT_CONFIRMED,
    AUTHOR_GONE
  }
}
