package io.entsdk.auth.token;

import java.time.Instant;

/**
 * Is a signed access token for one audience. Prints nothing of it.
 *
 * @param text the JWT, for an {@code Authorization} header
 * @param id its {@code jti}, by which it may be spoken of
 */
public record AccessToken(String text, String id, Instant expiresAt) {

  @Override
  public String toString() {
    return "AccessToken[" + id + " until " + expiresAt + "]";
  }
}
