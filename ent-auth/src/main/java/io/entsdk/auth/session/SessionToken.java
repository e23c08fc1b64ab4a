package io.entsdk.auth.session;

/**
 * Is the 256-bit secret that stands for a session in its holder's cookie; we keep its hash alone.
 * Prints nothing of it.
 *
 * @param text 43 characters of base64url, for a cookie that is {@code HttpOnly}, {@code Secure} and
 *     {@code SameSite}
 */
public record SessionToken(String text) {

  @Override
  public String toString() {
    return "SessionToken[***]";
  }
}
