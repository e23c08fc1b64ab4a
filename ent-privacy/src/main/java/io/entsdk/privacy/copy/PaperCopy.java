package io.entsdk.privacy.copy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is a copy that was asked for on paper, as it stands.
 *
 * @param person whom it is about; null once that person is erased, and {@code givenTo} likewise
 * @param dueOn the last day for an answer: a month after it came in (GDPR Art. 12(3))
 * @param until the hour from which on it is handed out no more; null before it is approved
 */
public record PaperCopy(
    PaperCopyId id,
    @Nullable PersonId person,
    @Nullable PersonId givenTo,
    SchoolId school,
    LocalDate askedOn,
    LocalDate dueOn,
    PaperState state,
    @Nullable PaperRefusal refusal,
    @Nullable Instant until) {}
