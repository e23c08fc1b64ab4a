package io.entsdk.auth.testkit;

import io.entsdk.auth.secret.FormerSetting;
import io.entsdk.auth.spi.BcryptHasher;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.BCrypt;

/** Computes bcrypt with Bouncy Castle, which wants the closing zero to be there. */
public final class BouncyCastleBcrypt implements BcryptHasher {

  private static final int LOOKED_AT = 72;
  private static final int DIGEST_BYTES = 23;

  @Override
  public byte[] digest(FormerSetting.Bcrypt setting, byte[] secret) {
    byte[] closed = Arrays.copyOf(secret, Math.min(secret.length + 1, LOOKED_AT));
    try {
      byte[] digest = BCrypt.generate(closed, setting.salt(), setting.cost());
      return Arrays.copyOf(digest, DIGEST_BYTES);
    } finally {
      Arrays.fill(closed, (byte) 0);
    }
  }
}
