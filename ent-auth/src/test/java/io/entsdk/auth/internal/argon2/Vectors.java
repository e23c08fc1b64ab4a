package io.entsdk.auth.internal.argon2;

import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import java.util.Arrays;

/** The input of RFC 9106, section 5.3. */
final class Vectors {

  private Vectors() {}

  static HashInput rfc9106() {
    return of(HashInput.CURRENT_VERSION);
  }

  static HashInput of(int version) {
    return new HashInput(
        new HashCost(32, 3, 4, 32),
        version,
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
