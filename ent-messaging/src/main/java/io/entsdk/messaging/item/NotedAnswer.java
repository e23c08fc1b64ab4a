package io.entsdk.messaging.item;

import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Is what the school has noted of one guardian's answer on paper or by word, as it reads it back.
 *
 * @param on the day on which it was answered, on the school's clocks
 * @param recorder who noted it, as long as that is known
 * @param counts whether it stands: nothing that was answered later replaces it, nor has what is
 *     asked been changed since
 */
public record NotedAnswer(
    PersonId child,
    Guardian guardian,
    Answer answer,
    AnswerMethod method,
    LocalDate on,
    Optional<PersonId> recorder,
    Instant notedAt,
    boolean counts) {}
