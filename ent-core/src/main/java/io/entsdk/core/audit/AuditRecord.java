package io.entsdk.core.audit;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds one entry of the audit: ids and codes, and the reason that a host gave.
 *
 * @param action the code of a permission or of an act, such as {@code read-class}
 * @param scopeId the school, class, person or other thing in question
 * @param block the block that sealed it; null until then
 */
public record AuditRecord(
    UUID id,
    Instant at,
    String action,
    Outcome outcome,
    Actor.Kind actorKind,
    @Nullable PersonId actorId,
    @Nullable PersonId subjectId,
    @Nullable UUID scopeId,
    @Nullable String purposeCode,
    @Nullable String reasonGiven,
    @Nullable Long block) {

  /** Says what became of an act. */
  public enum Outcome {
    /** It was done. */
    DONE,
    /** It was refused; the entry stands although nothing else does. */
    DENIED,
    /** Data of the subject were shown. */
    READ
  }

  /** Return the person who acted; empty for the system. */
  public Optional<PersonId> actor() {
    return Optional.ofNullable(actorId);
  }

  /** Return the person whom the act concerns, where there is one. */
  public Optional<PersonId> subject() {
    return Optional.ofNullable(subjectId);
  }

  public Optional<UUID> scope() {
    return Optional.ofNullable(scopeId);
  }

  /** Return the code of the purpose of a read. */
  public Optional<String> purpose() {
    return Optional.ofNullable(purposeCode);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reasonGiven);
  }

  /** Return the number of the block that sealed the entry; empty while nothing vouches for it. */
  public OptionalLong sealedIn() {
    return block == null ? OptionalLong.empty() : OptionalLong.of(block);
  }
}
