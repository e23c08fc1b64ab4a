package io.entsdk.core.internal.key;

import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeyPurpose.Use;
import io.entsdk.core.spi.KeySource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
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
  private final Map<KeyPurpose, KeyPair> pairs = new ConcurrentHashMap<>();

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

  @Override
  public Optional<SigningKey> currentSigningKey(KeyPurpose purpose) {
    if (purpose.use() != Use.SIGN) {
      return Optional.empty();
    }
    KeyPair pair = pairs.computeIfAbsent(purpose, this::pairFor);
    return Optional.of(new SigningKey(id, pair.getPrivate(), pair.getPublic()));
  }

  @Override
  public Optional<PublicKey> publicKey(KeyPurpose purpose, String keyId) {
    return keyId.equals(id)
        ? currentSigningKey(purpose).map(SigningKey::publicKey)
        : Optional.empty();
  }

  /** Derive once: purposes are few, and a pepper is asked for at each sign-in. */
  private SecretKey keyFor(KeyPurpose purpose) {
    if (purpose.use() == Use.SIGN) {
      throw new IllegalArgumentException(
          "Purpose " + purpose.name() + " signs: it has a key pair and no secret key");
    }
    return derived.computeIfAbsent(purpose, this::derive);
  }

  private SecretKey derive(KeyPurpose purpose) {
    byte[] key = bytes(purpose.name());
    if (purpose.use() != Use.MAC) {
      return new SecretKeySpec(key, purpose.use().algorithm());
    }
    try {
      return new HmacKey(key, purpose.use().algorithm());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
    }
  }

  private KeyPair pairFor(KeyPurpose purpose) {
    return Ed25519Seed.pairFrom(bytes("sign/" + purpose.name()));
  }

  private byte[] bytes(String name) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(master);
      return mac.doFinal(("ent-sdk/1/" + name + "\u0001").getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
    }
  }
}
