package io.entsdk.auth.secret;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.key.Hmac;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.KeySource.Identified;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Keys what is hashed: {@code HMAC-SHA-256(pepper, kind | tenant | owner | length of use | use |
 * secret)}.
 *
 * <p>So a pepper may live in hardware, no native code ever sees what a person typed, and however
 * long that is, Argon2id hashes 32 bytes.
 */
record Pepper(KeySource keys, TenantId tenant) {

  /** Says what is keyed: a secret itself, or the digest that another system would make of it. */
  enum Kind {
    PLAIN,
    FORMER
  }

  Identified<SecretKey> current() {
    return keys.currentSecretKey(AuthKeys.SECRET_PEPPER);
  }

  /** Return the pepper {@code id}; empty if it is lost. */
  Optional<SecretKey> find(String id) {
    return keys.secretKey(AuthKeys.SECRET_PEPPER, id);
  }

  /** Return what to hash of {@code secret}, which is the caller's to wipe. */
  byte[] keyed(SecretKey pepper, Kind kind, SecretOwner owner, byte[] secret) {
    byte[] use = owner.use().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer message =
        ByteBuffer.allocate(1 + Integer.BYTES + 2 * Long.BYTES + 1 + use.length + secret.length)
            .put((byte) kind.ordinal())
            .putInt(tenant.value())
            .putLong(owner.id().getMostSignificantBits())
            .putLong(owner.id().getLeastSignificantBits())
            .put((byte) use.length)
            .put(use)
            .put(secret);
    try {
      return Hmac.keyed(pepper).doFinal(message.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The pepper of the secrets cannot be used", e);
    } finally {
      Arrays.fill(message.array(), (byte) 0);
    }
  }
}
