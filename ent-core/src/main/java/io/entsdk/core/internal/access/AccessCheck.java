package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;

/** Stands before every command: decides, and records a refusal even when the caller rolls back. */
public final class AccessCheck {

  private final Unit unit;

  public AccessCheck(Unit unit) {
    this.unit = unit;
  }

  /** Return the decision about {@code actor} in this unit of work. */
  public AccessDecision decide(Actor actor, Permission permission, Scope scope) {
    return new SnapshotLoader(unit).around(actor, scope).decide(actor, permission, scope);
  }

  /**
   * Pass if {@code actor} may, and record it when no person does it; throw {@link
   * AccessDeniedException} otherwise.
   */
  public void require(Actor actor, Permission permission, Scope scope) {
    enforce(decide(actor, permission, scope), actor, permission, scope);
  }

  /** Pass as {@link #require} does, from facts that are loaded already. */
  public void require(Snapshot facts, Actor actor, Permission permission, Scope scope) {
    enforce(facts.decide(actor, permission, scope), actor, permission, scope);
  }

  /** Pass as {@link #require} does, and record it whoever does it: for administrative acts. */
  public void admit(Actor actor, Permission permission, Scope scope) {
    require(actor, permission, scope);
    if (actor.person().isPresent()) {
      new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
    }
  }

  private void enforce(AccessDecision decision, Actor actor, Permission permission, Scope scope) {
    AuditTrail trail = new AuditTrail(unit);
    if (decision instanceof Denied denied) {
      trail.recordRefusal(AuditEntry.denied(actor, permission.code(), scope.id()));
      throw new AccessDeniedException(permission, denied);
    }
    if (actor.person().isEmpty()) {
      trail.record(AuditEntry.done(actor, permission.code(), scope.id()));
    }
  }
}
