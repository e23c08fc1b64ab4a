package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.entsdk.auth.internal.argon2.NativeArgon2;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hasher without native code keeps the same contract and makes the same tags. */
class BouncyCastleContractTest extends SecretHasherContract {

  @Override
  protected SecretHasher hasher() {
    return new BouncyCastleArgon2();
  }

  @Test
  void itsTagsAreThoseOfTheNativeCode() {
    Random random = new Random(9106);
    for (int i = 0; i < 20; i++) {
      byte[] secret = new byte[32];
      byte[] salt = new byte[16 + random.nextInt(49)];
      random.nextBytes(secret);
      random.nextBytes(salt);
      int lanes = 1 + random.nextInt(4);
      HashCost cost = new HashCost(32 + random.nextInt(200), 1 + random.nextInt(4), lanes, 16 + i);
      HashInput input = HashInput.of(cost, secret, salt);

      assertArrayEquals(
          NativeArgon2.load().tag(input).orElseThrow(), hasher().tag(input).orElseThrow());
    }
  }
}
