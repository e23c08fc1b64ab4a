package io.entsdk.core;

import io.entsdk.core.internal.Kernel;

/**
 * Is the way into one tenant: {@code Directory.of(tenant)}, {@code Auth.of(tenant)} and their
 * siblings begin here.
 */
public final class Tenant {

  private final TenantId id;
  private final Kernel kernel;

  Tenant(TenantId id, Kernel kernel) {
    this.id = id;
    this.kernel = kernel;
  }

  public TenantId id() {
    return id;
  }

  /** Return what the four jars share; its type is exported to them alone. */
  public Kernel kernel() {
    return kernel;
  }

  @Override
  public String toString() {
    return "Tenant[" + id.value() + "]";
  }
}
