package io.entsdk.core.protection;

import io.entsdk.core.Tenant;

/** Is the way in to what must not be erased and what must not be used, in one tenant. */
public final class Protection {

  private final Tenant tenant;

  private Protection(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Protection of(Tenant tenant) {
    return new Protection(tenant);
  }

  public Holds holds() {
    return new Holds(tenant);
  }

  public Restrictions restrictions() {
    return new Restrictions(tenant);
  }
}
