package io.entsdk.auth.secret;

import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.MisconfiguredException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tries a hasher on the Argon2id vector of RFC 9106, section 5.3, before anything is made with it.
 */
final class SelfTest {

  private static final String TAG =
      "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";

  private SelfTest() {}

  /** Return {@code hasher}, which computes Argon2id. */
  static SecretHasher passed(SecretHasher hasher) {
    Optional<byte[]> tag = hasher.tag(vector());
    if (tag.isEmpty()) {
      throw new MisconfiguredException(
          "The hasher " + hasher.id() + " cannot compute the vector of RFC 9106, of 32 KiB");
    }
    if (!MessageDigest.isEqual(HexFormat.of().parseHex(TAG), tag.get())) {
      throw new MisconfiguredException(
          "The hasher " + hasher.id() + " computes something else than Argon2id of RFC 9106");
    }
    return hasher;
  }

  private static HashInput vector() {
    return new HashInput(
        new HashCost(32, 3, 4, 32),
        HashInput.CURRENT_VERSION,
        filled(32, 1),
        filled(16, 2),
        filled(8, 3),
        filled(12, 4));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
