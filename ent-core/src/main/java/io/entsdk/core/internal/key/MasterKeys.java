package io.entsdk.core.internal.key;

import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives one key for each purpose from a master, as the expand step of HKDF (RFC 5869) does for
 * its first block.
 */
public final class MasterKeys implements KeySource {

  private static final int LEAST_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final String id;
  private final SecretKey master;
  private final Map<KeyPurpose, SecretKey> derived = new ConcurrentHashMap<>();

  private MasterKeys(String id, SecretKey master) {
    this.id = id;
    this.master = master;
  }

  public static MasterKeys of(String id, Secret master) {
    if (master.length() < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "A master key has at least " + LEAST_BYTES + " bytes; this one has " + master.length());
    }
    return new MasterKeys(id, master.use(bytes -> new SecretKeySpec(bytes, HMAC)));
  }

  @Override
  public Identified<SecretKey> currentSecretKey(KeyPurpose purpose) {
    return new Identified<>(id, keyFor(purpose));
  }

  @Override
  public Optional<SecretKey> secretKey(KeyPurpose purpose, String keyId) {
    return keyId.equals(id) ? Optional.of(keyFor(purpose)) : Optional.empty();
  }

  /** Derive once: purposes are few, and a pepper is asked for at each sign-in. */
  private SecretKey keyFor(KeyPurpose purpose) {
    return derived.computeIfAbsent(purpose, this::derive);
  }

  private SecretKey derive(KeyPurpose purpose) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(master);
      return new SecretKeySpec(mac.doFinal(label(purpose)), purpose.use().algorithm());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
    }
  }

  private static byte[] label(KeyPurpose purpose) {
    return ("ent-sdk/1/" + purpose.name() + "\u0001").getBytes(StandardCharsets.UTF_8);
  }
}
