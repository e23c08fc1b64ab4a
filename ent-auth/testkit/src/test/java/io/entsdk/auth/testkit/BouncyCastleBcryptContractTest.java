package io.entsdk.auth.testkit;

import io.entsdk.auth.spi.BcryptHasher;

class BouncyCastleBcryptContractTest extends BcryptHasherContract {

  @Override
  protected BcryptHasher hasher() {
    return new BouncyCastleBcrypt();
  }
}
