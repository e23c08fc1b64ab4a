package io.entsdk.core.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Snapshot;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Decides about one school as it was when it was loaded, without a database; safe for all threads.
 *
 * <p>It knows the school, its classes, its pupils and its staff; any other scope is refused with an
 * {@link IllegalArgumentException}. A support session is always denied here: it is asked about each
 * time, so that it ends on time.
 */
public final class AccessSnapshot {

  private final Tenant tenant;
  private final Snapshot facts;

  AccessSnapshot(Tenant tenant, Snapshot facts) {
    this.tenant = tenant;
    this.facts = facts;
  }

  /** Return what {@link Access#decide} would have answered at the moment of loading. */
  public AccessDecision decide(Actor actor, Permission permission, Scope scope) {
    return facts.decide(actor, permission, scope);
  }

  /**
   * Return everybody who may, as {@link Access#whoMay} does, on one page; whether {@code actor} may
   * know is decided from the snapshot too.
   */
  public List<Holder> whoMay(Permission permission, Scope scope, Actor actor) {
    Unit.joined(tenant, unit -> admitted(unit, scope, actor));
    return facts.whoMay(permission, scope);
  }

  private Actor admitted(Unit unit, Scope scope, Actor actor) {
    new AccessCheck(unit).require(facts, actor, AccessPermissions.READ_RIGHTS, scope);
    return actor;
  }
}
