package io.entsdk.core.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;

/** Answers who may do what, with reasons. Each method is one unit of work. */
public final class Access {

  private final Tenant tenant;

  public Access(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return whether {@code actor} may use {@code permission} within {@code scope} today; nothing is
   * recorded.
   */
  public AccessDecision decide(Actor actor, Permission permission, Scope scope) {
    return Unit.joined(tenant, unit -> new AccessCheck(unit).decide(actor, permission, scope));
  }
}
