package io.entsdk.auth.secret;

/**
 * Says how another system made a hash; none can be made whose check costs more than the bounds,
 * whoever wrote the numbers into a stored text. Prints no salt.
 */
public sealed interface FormerSetting {

  /** The most bytes of salt. */
  int LONGEST_SALT = 64;

  /** Return the bytes that stood beside the secret. */
  byte[] salt();

  /**
   * Is bcrypt, which looks at 72 bytes of a secret and no more.
   *
   * @param version 2a, 2b or 2y
   * @param cost 4 to 14, which takes about a second
   * @param salt 16 bytes
   */
  record Bcrypt(String version, int cost, byte[] salt) implements FormerSetting {

    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 14;
    private static final int SALT_BYTES = 16;

    public Bcrypt {
      boolean costs = cost >= LEAST_COST && cost <= MOST_COST;
      if (!version.matches("2[aby]") || !costs || salt.length != SALT_BYTES) {
        throw new IllegalArgumentException("bcrypt is of 2a, 2b or 2y, at a cost of 4 to 14");
      }
    }

    @Override
    public String toString() {
      return "Bcrypt[" + cost + "]";
    }
  }

  /**
   * Is PBKDF2 with HMAC.
   *
   * @param iterations 1 to 2,000,000
   * @param salt 1 to 64 bytes
   * @param length bytes of the digest, 16 to 64
   */
  record Pbkdf2(Prf prf, int iterations, byte[] salt, int length) implements FormerSetting {

    private static final int MOST_ITERATIONS = 2_000_000;
    private static final int SHORTEST = 16;
    private static final int LONGEST = 64;

    /** Names the hash below the HMAC. */
    public enum Prf {
      SHA1,
      SHA256,
      SHA512
    }

    public Pbkdf2 {
      boolean salted = salt.length >= 1 && salt.length <= LONGEST_SALT;
      boolean costs = iterations >= 1 && iterations <= MOST_ITERATIONS;
      if (!salted || !costs || length < SHORTEST || length > LONGEST) {
        throw new IllegalArgumentException(
            "PBKDF2 has 1 to 2,000,000 iterations, 1 to 64 bytes of salt, 16 to 64 of digest");
      }
    }

    @Override
    public String toString() {
      return "Pbkdf2[" + prf + " " + iterations + "]";
    }
  }

  /**
   * Is one SHA-256 over salt and secret.
   *
   * @param salt up to 64 bytes as they were hashed, which often are the characters of a text
   */
  record SaltedSha256(Place place, byte[] salt) implements FormerSetting {

    /** Says on which side of the secret the salt stood. */
    public enum Place {
      BEFORE,
      AFTER
    }

    public SaltedSha256 {
      if (salt.length > LONGEST_SALT) {
        throw new IllegalArgumentException("A salt has up to 64 bytes");
      }
    }

    @Override
    public String toString() {
      return "SaltedSha256[" + place + "]";
    }
  }
}
