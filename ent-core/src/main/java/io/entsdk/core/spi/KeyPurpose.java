package io.entsdk.core.spi;

import java.util.regex.Pattern;

/**
 * Names what a key is for, such as {@code card-pepper}, and how it is used; one key never serves
 * two purposes.
 */
public record KeyPurpose(String name, Use use) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public KeyPurpose {
    if (!SHAPE.matcher(name).matches()) {
      throw new IllegalArgumentException("A key purpose is 2 to 40 of a-z, 0-9 and -, not " + name);
    }
  }

  /** Return a purpose whose key authenticates with HMAC-SHA-256. */
  public static KeyPurpose mac(String name) {
    return new KeyPurpose(name, Use.MAC);
  }

  /** Return a purpose whose key seals with AES-256-GCM. */
  public static KeyPurpose seal(String name) {
    return new KeyPurpose(name, Use.SEAL);
  }

  /**
   * Return a purpose whose key signs for others to verify; the algorithm is the key's own, Ed25519
   * unless the host's vault gives an RSA or an EC key.
   */
  public static KeyPurpose sign(String name) {
    return new KeyPurpose(name, Use.SIGN);
  }

  /** Says what a key does, with the name of its algorithm in the Java Cryptography Architecture. */
  public enum Use {
    MAC("HmacSHA256"),
    SEAL("AES"),
    SIGN("Ed25519");

    private final String algorithm;

    Use(String algorithm) {
      this.algorithm = algorithm;
    }

    public String algorithm() {
      return algorithm;
    }
  }
}
