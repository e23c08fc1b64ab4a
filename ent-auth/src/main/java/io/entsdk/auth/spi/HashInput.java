package io.entsdk.auth.spi;

/**
 * Holds what an Argon2id tag is made of. Prints its cost alone.
 *
 * <p>The arrays are lent for the call: a hasher neither keeps nor changes them, and wipes its own
 * copies. {@code secret} is a keyed digest of what a person typed, never that itself.
 *
 * @param version 0x13, or 0x10 for what an older system has left
 * @param key Argon2's own secret value K, which may be empty
 * @param associatedData Argon2's X, which may be empty
 */
public record HashInput(
    HashCost cost, int version, byte[] secret, byte[] salt, byte[] key, byte[] associatedData) {

  /** The version of RFC 9106. */
  public static final int CURRENT_VERSION = 0x13;

  /** The version before it. */
  public static final int FORMER_VERSION = 0x10;

  private static final byte[] NOTHING = {};

  public HashInput {
    if (version != CURRENT_VERSION && version != FORMER_VERSION) {
      throw new IllegalArgumentException("Argon2 has the versions 0x13 and 0x10, not " + version);
    }
  }

  /** Return what the SDK itself asks for: the current version, without key and data. */
  public static HashInput of(HashCost cost, byte[] secret, byte[] salt) {
    return new HashInput(cost, CURRENT_VERSION, secret, salt, NOTHING, NOTHING);
  }

  @Override
  public String toString() {
    return "HashInput[" + cost + "]";
  }
}
