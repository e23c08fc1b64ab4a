package io.entsdk.auth.testkit;

import io.entsdk.auth.internal.argon2.NativeArgon2;
import io.entsdk.auth.spi.SecretHasher;

class NativeArgon2ContractTest extends SecretHasherContract {

  @Override
  protected SecretHasher hasher() {
    return NativeArgon2.load();
  }
}
