package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
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
    return new AccessFacts(unit).ruleFor(actor, scope).decide(actor, permission);
  }

  /**
   * Pass if {@code actor} may, and record it when the system does; throw {@link
   * AccessDeniedException} otherwise.
   */
  public void require(Actor actor, Permission permission, Scope scope) {
    granted(actor, permission, scope);
    if (actor.kind() == Actor.Kind.SYSTEM) {
      new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
    }
  }

  /** Pass as {@link #require} does, and record the act whoever does it: in this unit, with it. */
  public void requireAct(Actor actor, Permission permission, Scope scope) {
    granted(actor, permission, scope);
    new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
  }

  /** Pass as {@link #require} does, and return the way to read, which records whom it shows. */
  public Reading requireRead(Actor actor, RecordedRead read, Scope scope) {
    Granted granted = granted(actor, read.permission(), scope);
    return new Reading(unit, actor, read, granted.because().get(0), scope);
  }

  private Granted granted(Actor actor, Permission permission, Scope scope) {
    AccessDecision decision = decide(actor, permission, scope);
    if (decision instanceof Denied denied) {
      throw refused(actor, permission, scope, denied);
    }
    return (Granted) decision;
  }

  /** Record the refusal and return the exception that tells of it. */
  public AccessDeniedException refused(
      Actor actor, Permission permission, Scope scope, Denied denied) {
    new AuditTrail(unit).recordRefusal(AuditEntry.denied(actor, permission.code(), scope.id()));
    return new AccessDeniedException(permission, denied);
  }
}
