package io.entsdk.messaging.notice;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * States that one guardian has on paper what asks for an answer about a child.
 *
 * @param bySchool whether the school noted it; else the guardian said so here
 * @param notedBy who of the school noted it, as long as that is known
 */
public record PaperWish(
    PersonId child,
    PersonId guardian,
    Instant since,
    boolean bySchool,
    Optional<PersonId> notedBy) {}
