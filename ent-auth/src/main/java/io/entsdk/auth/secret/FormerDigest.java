package io.entsdk.auth.secret;

import io.entsdk.auth.spi.BcryptHasher;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Makes of a secret what another system would have made of it. */
record FormerDigest(Optional<BcryptHasher> bcrypt) {

  /** Return the digest; empty for bcrypt where nobody knows it. */
  Optional<byte[]> of(FormerSetting setting, byte[] secret) {
    if (setting instanceof FormerSetting.Bcrypt cost) {
      return bcrypt.map(known -> known.digest(cost, secret));
    }
    try {
      return Optional.of(
          setting instanceof FormerSetting.Pbkdf2 pbkdf2
              ? pbkdf2(pbkdf2, secret)
              : sha256((FormerSetting.SaltedSha256) setting, secret));
    } catch (GeneralSecurityException notInThisRuntime) {
      return Optional.empty();
    }
  }

  private static byte[] pbkdf2(FormerSetting.Pbkdf2 setting, byte[] secret)
      throws GeneralSecurityException {
    CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(secret));
    char[] exact = Arrays.copyOf(chars.array(), chars.limit());
    Arrays.fill(chars.array(), '\0');
    PBEKeySpec spec =
        new PBEKeySpec(exact, setting.salt(), setting.iterations(), setting.length() * Byte.SIZE);
    Arrays.fill(exact, '\0');
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmac" + setting.prf().name())
          .generateSecret(spec)
          .getEncoded();
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] sha256(FormerSetting.SaltedSha256 setting, byte[] secret)
      throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    if (setting.place() == FormerSetting.SaltedSha256.Place.BEFORE) {
      digest.update(setting.salt());
      return digest.digest(secret);
    }
    digest.update(secret);
    return digest.digest(setting.salt());
  }
}
