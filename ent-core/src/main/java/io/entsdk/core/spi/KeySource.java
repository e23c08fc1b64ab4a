package io.entsdk.core.spi;

import io.entsdk.core.Secret;
import io.entsdk.core.internal.key.MasterKeys;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Gives the keys that the host keeps in its vault.
 *
 * <p>Keys may live in hardware: only {@link SecretKey} and {@link PrivateKey} references are asked
 * for, never their bytes. The answers may be cached by the host but not by us. A key that was ever
 * current stays findable by its id as long as anything made with it is kept: losing the pepper of
 * the cards voids every card.
 */
public interface KeySource {

  /** Return the key that new things are made with for {@code purpose}. */
  Identified<SecretKey> currentSecretKey(KeyPurpose purpose);

  /** Return the secret key {@code id} of {@code purpose}, current or former. */
  Optional<SecretKey> secretKey(KeyPurpose purpose, String id);

  /**
   * Return the key pair that signs for others to verify, or empty when the host has none for {@code
   * purpose}.
   *
   * <p>An Ed25519, RSA or EC key. Without one for {@code audit-seal}, the audit trail is written
   * but stays unsealed, and {@code runtime.check()} says so.
   */
  default Optional<SigningKey> currentSigningKey(KeyPurpose purpose) {
    return Optional.empty();
  }

  /** Return the public key {@code id} of {@code purpose}, current or former. */
  default Optional<PublicKey> publicKey(KeyPurpose purpose, String id) {
    return Optional.empty();
  }

  /**
   * Return keys that are all derived from one master of at least 32 bytes, for hosts without a
   * vault.
   *
   * <p>Each purpose gets a key of its own: {@code HMAC-SHA-256(master, "ent-sdk/1/" + purpose +
   * 0x01)}, and what signs an Ed25519 pair from the seed {@code HMAC-SHA-256(master,
   * "ent-sdk/1/sign/" + purpose + 0x01)}. The master is copied.
   *
   * @param id names this master, such as {@code 2026}; it is stored beside whatever is made with it
   */
  static KeySource derivedFrom(String id, Secret master) {
    return MasterKeys.of(id, master);
  }

  /**
   * Pairs a key with the id that is stored beside what was made with it.
   *
   * @param <K> the kind of key
   */
  record Identified<K>(String id, K key) {}

  /** Pairs the private key that signs with the public key that others verify with. */
  record SigningKey(String id, PrivateKey privateKey, PublicKey publicKey) {}
}
