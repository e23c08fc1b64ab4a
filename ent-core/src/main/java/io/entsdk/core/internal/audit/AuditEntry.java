package io.entsdk.core.internal.audit;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes one act to record: ids and codes, and the reason that a host gave for acting in
 * somebody's name.
 */
public record AuditEntry(
    Actor actor, String action, Outcome outcome, @Nullable PersonId subject, @Nullable UUID scope) {

  /** Says how an act ended. */
  public enum Outcome {
    DONE,
    DENIED
  }

  public static AuditEntry done(Actor actor, String action, UUID scope) {
    return new AuditEntry(actor, action, Outcome.DONE, null, scope);
  }

  public static AuditEntry denied(Actor actor, String action, UUID scope) {
    return new AuditEntry(actor, action, Outcome.DENIED, null, scope);
  }

  /** Return this entry with the person whom the act concerns. */
  public AuditEntry about(PersonId person) {
    return new AuditEntry(actor, action, outcome, person, scope);
  }
}
