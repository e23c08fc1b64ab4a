package io.entsdk.messaging.item;

import io.entsdk.core.agreement.Agreement;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Shows one guardian what the answers about one child come to, and the own answer; never who else
 * has answered, nor how many were asked.
 *
 * @param mayAnswer whether this guardian signs for the child
 * @param until when agreeing ends; a refusal is taken afterwards, too. Absent where it does not end
 */
public record ChildAgreement(
    PersonId child, Agreement outcome, Answer own, boolean mayAnswer, @Nullable Instant until) {}
