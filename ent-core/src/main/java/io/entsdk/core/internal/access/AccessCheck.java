package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Set;

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
   * Tell whether {@code person} has {@code permission} today, in whichever role and however signed
   * in: of what was done before, waits, and is decided once more.
   */
  public boolean holds(PersonId person, Permission permission, Scope scope) {
    Actor thought = Actor.host(person, Assurance.TWO_FACTORS, "what waited is decided once more");
    Snapshot facts = new SnapshotLoader(unit).around(thought, scope);
    return facts.holds(person, permission, facts.whereabouts(scope));
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

  /** Pass if {@code actor} may within each of {@code scopes}, from facts that are loaded once. */
  public void requireEach(Actor actor, Permission permission, List<? extends Scope> scopes) {
    if (!scopes.isEmpty()) {
      Snapshot facts = new SnapshotLoader(unit).around(actor, scopes);
      scopes.forEach(scope -> require(facts, actor, permission, scope));
    }
  }

  private void enforce(AccessDecision decision, Actor actor, Permission permission, Scope scope) {
    granted(decision, actor, permission, scope);
    if (actor.person().isEmpty()) {
      new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
    }
  }

  /** Pass as {@link #require} does, and record the act whoever does it: in this unit, with it. */
  public void requireAct(Actor actor, Permission permission, Scope scope) {
    granted(decide(actor, permission, scope), actor, permission, scope);
    new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
  }

  /** Pass as {@link #require} does, and return the way to read, which records whom it shows. */
  public Reading requireRead(Actor actor, RecordedRead read, Scope scope) {
    Snapshot facts = new SnapshotLoader(unit).around(actor, scope);
    Granted granted =
        granted(facts.decide(actor, read.permission(), scope), actor, read.permission(), scope);
    Set<PersonId> self = actor.person().map(facts.same()::allOf).orElse(Set.of());
    return new Reading(unit, actor, read, granted.reasons().get(0), scope, self);
  }

  private Granted granted(
      AccessDecision decision, Actor actor, Permission permission, Scope scope) {
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
