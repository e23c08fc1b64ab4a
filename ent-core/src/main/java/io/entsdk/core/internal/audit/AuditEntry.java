package io.entsdk.core.internal.audit;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Reason;
import io.entsdk.core.audit.AuditRecord.Outcome;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes one act to record: ids and codes, and the reason that a host gave for acting in
 * somebody's name, or that the act asks for.
 */
public record AuditEntry(
    Actor actor,
    String action,
    Outcome outcome,
    @Nullable PersonId subject,
    @Nullable UUID scope,
    @Nullable Read read,
    @Nullable String reason) {

  /** Says what was read, and the tie that gave the right to. */
  public record Read(RecordedRead what, Reason basis) {}

  public static AuditEntry done(Actor actor, String action, UUID scope) {
    return new AuditEntry(actor, action, Outcome.DONE, null, scope, null, reasonOf(actor));
  }

  public static AuditEntry denied(Actor actor, String action, UUID scope) {
    return new AuditEntry(actor, action, Outcome.DENIED, null, scope, null, reasonOf(actor));
  }

  public static AuditEntry read(Actor actor, Read read, PersonId subject, UUID scope) {
    String action = read.what().permission().code();
    return new AuditEntry(actor, action, Outcome.READ, subject, scope, read, reasonOf(actor));
  }

  private static @Nullable String reasonOf(Actor actor) {
    return actor.reason().orElse(null);
  }

  /** Return this entry with the reason that was asked for, in place of the host's own. */
  public AuditEntry because(String given) {
    return new AuditEntry(actor, action, outcome, subject, scope, read, given);
  }

  /** Return this entry with the person whom the act concerns. */
  public AuditEntry about(PersonId person) {
    return new AuditEntry(actor, action, outcome, person, scope, read, reason);
  }
}
