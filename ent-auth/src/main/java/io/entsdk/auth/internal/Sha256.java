package io.entsdk.auth.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Hashes what is kept of secrets of 128 bits and more, which need no slow hash (ASVS 5.0, 6.5.2).
 */
public final class Sha256 {

  /** Never used but to be copied; a copy shares nothing with it. */
  private static final MessageDigest BLANK = blank();

  private Sha256() {}

  public static byte[] of(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** Return the hash of {@code bytes} as the 43 characters that a column keeps. */
  public static String textOf(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(bytes));
  }

  /** Return a copy, which costs less than looking the algorithm up. */
  private static MessageDigest digest() {
    try {
      return (MessageDigest) BLANK.clone();
    } catch (CloneNotSupportedException e) {
      return blank();
    }
  }

  private static MessageDigest blank() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", e);
    }
  }
}
