package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.PassCode;
import io.entsdk.core.directory.PassId;
import io.entsdk.core.internal.key.Hmac;
import io.entsdk.core.spi.KeyPurpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Is what the code of a pass says: ten letters of Crockford's base 32, of which the first five find
 * the pass and are no secret, and the others prove it. Prints nothing of it.
 */
public final class PassSecret {

  /** Keys the hashes of codes; a new key leaves the passes that were given before as they are. */
  public static final KeyPurpose PURPOSE = KeyPurpose.mac("substitute-pass");

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String GAPS = " -–.\u00a0";
  private static final int PART = 5;
  private static final int LETTERS = 2 * PART;
  private static final int LONGEST_TYPED = 40;

  private final String letters;

  private PassSecret(String letters) {
    this.letters = letters;
  }

  static PassSecret draw(SecureRandom random) {
    StringBuilder letters = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new PassSecret(letters.toString());
  }

  /** Read what somebody has typed; empty if that can be no code. */
  static Optional<PassSecret> read(String typed) {
    if (typed.length() > LONGEST_TYPED) {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder(LETTERS);
    typed
        .toUpperCase(Locale.ROOT)
        .chars()
        .filter(letter -> GAPS.indexOf(letter) < 0)
        .forEach(letter -> letters.append(meant((char) letter)));
    boolean fits =
        letters.length() == LETTERS && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return fits ? Optional.of(new PassSecret(letters.toString())) : Optional.empty();
  }

  private static char meant(char typed) {
    return switch (typed) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> typed;
    };
  }

  String selector() {
    return letters.substring(0, PART);
  }

  PassCode shown() {
    return new PassCode(selector() + "-" + letters.substring(PART));
  }

  /** Return what is kept of this code for {@code pass}; the same code of another pass differs. */
  String hash(SecretKey key, int tenant, PassId pass) {
    try {
      byte[] text = (tenant + "/" + pass + "/" + letters).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.keyed(key).doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key for " + PURPOSE.name() + " does not fit HMAC-SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "PassSecret[***]";
  }
}
