package io.entsdk.messaging.internal.answer;

import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.AnswerMethod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is one answer as it is kept.
 *
 * @param by who gave it; absent for a slip that came back for an organisation
 * @param givenOn the day on which it was given, where that is not when it was recorded
 * @param recorder who noted what somebody else has answered
 */
record GivenAnswer(
    PersonId child,
    Guardian as,
    @Nullable PersonId by,
    Answer answer,
    AnswerMethod method,
    @Nullable LocalDate givenOn,
    @Nullable PersonId recorder) {

  /** Return what a guardian has answered here, signed in. */
  static GivenAnswer online(PersonId child, Guardian as, PersonId by, Answer answer) {
    return new GivenAnswer(child, as, by, answer, AnswerMethod.ONLINE, null, null);
  }
}
