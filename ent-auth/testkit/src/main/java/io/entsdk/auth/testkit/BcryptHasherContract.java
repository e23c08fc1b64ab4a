package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.auth.secret.FormerHash;
import io.entsdk.auth.secret.FormerSetting;
import io.entsdk.auth.spi.BcryptHasher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link BcryptHasher}; extend it beside yours. */
@Timeout(60)
public abstract class BcryptHasherContract {

  /** Return the hasher to prove, as the host makes it. */
  protected abstract BcryptHasher hasher();

  /** Two of the test vectors that OpenBSD's bcrypt and its ports share. */
  @ParameterizedTest
  @CsvSource({
    "a, $2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe",
    "abc, $2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"
  })
  void itComputesWhatEverybodyComputes(String secret, String text) {
    FormerHash known = FormerHash.bcrypt(text);

    assertArrayEquals(known.digest(), digest(known, secret.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theThreeNamesOfTheAlgorithmMeanTheSame() {
    FormerHash known =
        FormerHash.bcrypt("$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i");
    for (String version : new String[] {"2b", "2y"}) {
      FormerSetting.Bcrypt named =
          new FormerSetting.Bcrypt(version, 6, known.setting().salt().clone());
      byte[] secret = "abc".getBytes(StandardCharsets.UTF_8);

      assertArrayEquals(known.digest(), hasher().digest(named, secret));
      assertEquals("abc", new String(secret, StandardCharsets.UTF_8));
    }
  }

  @Test
  void aSecretLongerThanBcryptLooksAtIsTakenAsItsBeginning() {
    FormerHash known =
        FormerHash.bcrypt("$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i");
    byte[] looked = "x".repeat(72).getBytes(StandardCharsets.UTF_8);
    byte[] longer = ("x".repeat(72) + "y".repeat(500)).getBytes(StandardCharsets.UTF_8);

    assertArrayEquals(digest(known, looked), digest(known, longer));
    assertFalse(Arrays.equals(known.digest(), digest(known, longer)));
  }

  private byte[] digest(FormerHash known, byte[] secret) {
    return hasher().digest((FormerSetting.Bcrypt) known.setting(), secret);
  }
}
