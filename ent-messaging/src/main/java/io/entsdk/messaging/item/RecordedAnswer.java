package io.entsdk.messaging.item;

import io.entsdk.core.RejectedException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;

/**
 * Is what a guardian has answered on paper or by word, for the school to note.
 *
 * @param revision the fingerprint of the version that was answered, as on the {@link Slip}
 * @param answer {@link Answer#ACCEPT} stands for having seen it, where that is all that is asked
 * @param on the day on which it was answered, on the school's clocks
 */
public record RecordedAnswer(
    PersonId child,
    Guardian guardian,
    String revision,
    Answer answer,
    AnswerMethod method,
    LocalDate on) {

  public RecordedAnswer {
    if (method == AnswerMethod.ONLINE) {
      throw RejectedException.of(
          "method", "online", "what was answered online is there; record paper or words");
    }
  }
}
