package io.entsdk.auth.token;

import io.entsdk.auth.session.Session;
import java.time.Instant;

/** Is the answer to whether a token is good. */
public sealed interface TokenCheck {

  /**
   * Means that the token is ours, in time, for this audience, and that its session is live.
   *
   * @param id the {@code jti} of the token
   */
  record Valid(Session session, String id, Instant expiresAt) implements TokenCheck {}

  /** Means that the caller is to be refused; {@code why} is for the log, not for the caller. */
  record Refused(Why why) implements TokenCheck {}

  /** Says why a token is refused. */
  enum Why {
    /** It is no token of ours: its form, its header, its key or its signature is not right. */
    NOT_OURS,
    /** It was made for another issuer: another tenant. */
    OTHER_ISSUER,
    /** It was made for another audience. */
    OTHER_AUDIENCE,
    /** Its time has passed, or has not come. */
    OUT_OF_TIME,
    /** The session that it was made in is over. */
    SESSION_ENDED
  }
}
