package io.entsdk.auth.internal.session;

import io.entsdk.auth.internal.Sha256;
import io.entsdk.core.internal.persistence.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Begins sessions, each under a token that is drawn here and of which a hash alone is kept. */
public final class SessionStart {

  private static final int TOKEN_BYTES = 32;

  private final Unit unit;

  public SessionStart(Unit unit) {
    this.unit = unit;
  }

  /**
   * Is a session with its secret. Prints nothing of it.
   *
   * @param token 43 characters of base64url
   */
  public record Begun(LiveSession session, String token) {

    @Override
    public String toString() {
      return "Begun[" + session.id() + "]";
    }
  }

  public Begun begin(NewSession asked) {
    byte[] drawn = new byte[TOKEN_BYTES];
    unit.kernel().random().nextBytes(drawn);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    String hash = Sha256.textOf(token.getBytes(StandardCharsets.UTF_8));
    return new Begun(new JpaSessions(unit).begin(asked, hash), token);
  }
}
