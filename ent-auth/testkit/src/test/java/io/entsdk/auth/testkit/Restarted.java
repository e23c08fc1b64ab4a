package io.entsdk.auth.testkit;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.Ent;

/** Opens a second runtime over a school's database, as a host does that restarts. */
final class Restarted {

  private Restarted() {}

  static Tenant tenantOf(Ent ent) {
    return tenantOf(ent, keys());
  }

  static Tenant tenantOf(Ent ent, KeySource keys) {
    return EntRuntime.builder()
        .unitOfWork(UnitOfWork.resourceLocal(ent.entityManagers()))
        .keys(keys)
        .clock(ent.clock())
        .build()
        .tenant(ent.tenant().id());
  }

  /** Return the keys of the testkit's own runtime. */
  static KeySource keys() {
    return KeySource.derivedFrom(
        "test", Secret.ofText("a master key for tests, of 32 bytes and more"));
  }
}
