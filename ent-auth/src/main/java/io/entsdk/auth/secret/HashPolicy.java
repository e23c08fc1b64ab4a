package io.entsdk.auth.secret;

import io.entsdk.auth.spi.HashCost;

/**
 * Says how new hashes are made; what was made otherwise is made anew at the next right answer.
 *
 * @param saltLength bytes of random salt, 16 to 64
 */
public record HashPolicy(HashCost cost, int saltLength) {

  /**
   * 19 MiB, two passes, one lane: the least that OWASP's Password Storage sheet names for Argon2id
   * (read 2025); salt of 128 and tag of 256 bits as RFC 9106, section 4, recommends.
   */
  public static final HashPolicy OWASP = new HashPolicy(new HashCost(19_456, 2, 1, 32), 16);

  static final int SHORTEST_SALT = 16;
  static final int LONGEST_SALT = 64;

  public HashPolicy {
    if (saltLength < SHORTEST_SALT || saltLength > LONGEST_SALT) {
      throw new IllegalArgumentException(
          "A salt has %d to %d bytes, not %d".formatted(SHORTEST_SALT, LONGEST_SALT, saltLength));
    }
  }
}
