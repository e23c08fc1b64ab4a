package io.entsdk.auth.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a hash that another system has made, to be {@linkplain Secrets#wrap wrapped}. Prints nothing
 * of it.
 */
public record FormerHash(FormerSetting setting, byte[] digest) {

  private static final Pattern BCRYPT =
      Pattern.compile("\\$(2[aby])\\$(\\d\\d)\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
  private static final int SHA256_BYTES = 32;

  public FormerHash {
    digest = digest.clone();
  }

  /**
   * Read a bcrypt hash, such as {@code $2b$12$…}, 60 characters.
   *
   * @throws IllegalArgumentException if it is none, or costs more than 14; it does not show it
   */
  public static FormerHash bcrypt(String text) {
    Matcher fields = BCRYPT.matcher(text);
    if (!fields.matches()) {
      throw new IllegalArgumentException("A bcrypt hash has 60 characters and begins with $2");
    }
    byte[] salt = BcryptText.decode(fields.group(3));
    int cost = Integer.parseInt(fields.group(2));
    return new FormerHash(
        new FormerSetting.Bcrypt(fields.group(1), cost, salt), BcryptText.decode(fields.group(4)));
  }

  /** Return what PBKDF2 made under {@code salt} in {@code iterations}. */
  public static FormerHash pbkdf2(
      FormerSetting.Pbkdf2.Prf prf, int iterations, byte[] salt, byte[] digest) {
    return new FormerHash(
        new FormerSetting.Pbkdf2(prf, iterations, salt.clone(), digest.length), digest);
  }

  /** Return what one SHA-256 made of secret and {@code salt}, which stood at {@code place}. */
  public static FormerHash saltedSha256(
      FormerSetting.SaltedSha256.Place place, byte[] salt, byte[] digest) {
    if (digest.length != SHA256_BYTES) {
      throw new IllegalArgumentException("SHA-256 makes 32 bytes, not " + digest.length);
    }
    return new FormerHash(new FormerSetting.SaltedSha256(place, salt.clone()), digest);
  }

  @Override
  public String toString() {
    return "FormerHash[" + setting + "]";
  }
}
