package io.entsdk.auth.secret;

import io.entsdk.auth.internal.argon2.NativeArgon2;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Function;

/** Is a tenant without a database: whoever opens a unit of work here fails. */
final class Bench {

  static final HashPolicy CHEAP = new HashPolicy(new HashCost(64, 1, 1, 32), 16);
  static final SecretOwner ADA = new SecretOwner("passphrase", new UUID(1, 1));
  static final SecretHasher NATIVE = NativeArgon2.load();

  private Bench() {}

  static Secrets secrets(SecretHashing.Builder how) {
    return new Secrets(tenant(1, keys("2026")), how.build());
  }

  /** Return hashing that costs next to nothing. */
  static SecretHashing.Builder cheap() {
    return SecretHashing.builder().hasher(NATIVE).policy(CHEAP).limits(HashLimits.of(4));
  }

  static Tenant tenant(int id, KeySource keys) {
    return EntRuntime.builder()
        .unitOfWork(new NoDatabase())
        .keys(keys)
        .build()
        .tenant(TenantId.of(id));
  }

  static KeySource keys(String id) {
    return KeySource.derivedFrom(id, Secret.ofText("a master key of 32 bytes, of year " + id));
  }

  private record NoDatabase() implements UnitOfWork {

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      throw new AssertionError("hashing holds a connection");
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      throw new AssertionError("hashing holds a connection");
    }
  }
}
