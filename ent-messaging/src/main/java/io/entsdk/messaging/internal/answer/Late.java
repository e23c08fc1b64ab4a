package io.entsdk.messaging.internal.answer;

import io.entsdk.core.agreement.Answer;
import io.entsdk.messaging.item.AnswerResult;
import java.util.Objects;

/**
 * Knows which answers are still taken once agreeing has ended: those that leave less authorised.
 */
final class Late {

  private Late() {}

  static boolean isTaken(Answer before, Answer after) {
    return after == Answer.REFUSE || (after == Answer.NONE && before == Answer.ACCEPT);
  }

  static AnswerResult refused(Demand demand) {
    return new AnswerResult.TooLate(demand.item(), Objects.requireNonNull(demand.closesAt()));
  }
}
