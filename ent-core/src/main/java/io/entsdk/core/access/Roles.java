package io.entsdk.core.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.access.RoleStore;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Keeps the tenant's own roles beside those that modules declare. */
public final class Roles {

  private final Tenant tenant;

  Roles(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return every role that can be given, declared ones first, each by code. */
  public List<Role> list(Actor actor) {
    return Unit.joined(tenant, unit -> new RoleStore(unit).list(actor));
  }

  /**
   * Define a role of the tenant's own or change what it holds, for those too who have it already;
   * {@link Access#preview} says what that opens and closes.
   *
   * @throws io.entsdk.core.RejectedException if the code is that of a declared role, or a
   *     permission is unknown or nobody's to give
   */
  public Role define(Role role, Actor actor) {
    return Unit.joined(tenant, unit -> new RoleStore(unit).define(role, actor));
  }

  /** Retire a role of the tenant's own: grants of it hold nothing from now on. */
  public void retire(String code, Actor actor) {
    Unit.joined(tenant, unit -> new RoleStore(unit).retire(code, actor));
  }
}
