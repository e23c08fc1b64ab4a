package io.entsdk.core.internal.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * Makes the Ed25519 key pair of a seed of 32 bytes (RFC 8032, 5.1.5), always the same one.
 *
 * <p>Java makes a private key from a seed but tells no public key of it, except to its generator.
 * So the generator draws the seed instead of chance, and what it made is compared with the seed.
 */
final class Ed25519Seed {

  private Ed25519Seed() {}

  static KeyPair pairFrom(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new SeedAsChance(seed));
      KeyPair pair = generator.generateKeyPair();
      boolean fromSeed =
          pair.getPrivate() instanceof EdECPrivateKey made
              && made.getBytes().filter(bytes -> Arrays.equals(bytes, seed)).isPresent();
      if (!fromSeed) {
        throw new IllegalStateException(
            "The Ed25519 provider in front makes no key from a seed; put SunEC before it");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks Ed25519", e);
    }
  }

  /** Gives the seed back to whoever asks for chance. */
  private static final class SeedAsChance extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    SeedAsChance(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = seed[i % seed.length];
      }
    }
  }
}
