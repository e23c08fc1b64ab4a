package io.entsdk.auth.pupil;

import io.entsdk.auth.session.Session;
import io.entsdk.auth.session.SessionId;
import io.entsdk.auth.session.SessionToken;
import java.time.Instant;
import java.util.List;

/**
 * Is the outcome of an answer.
 *
 * <p>A wrong answer, a card that nobody has and an answer that came too early are all a {@link
 * Wait}, with the same values for the same history, so that nobody learns which it was.
 */
public sealed interface SignIn {

  /**
   * Lets the pupil in.
   *
   * @param token for the cookie of the session
   * @param device for the cookie of the device
   * @param ended what ran on the device until now: a host keeps the drafts of these sessions
   */
  record Accepted(Session session, SessionToken token, Device device, List<SessionId> ended)
      implements SignIn {
    public Accepted {
      ended = List.copyOf(ended);
    }
  }

  /**
   * Does not let the pupil in.
   *
   * @param until when the same challenge may be answered again: now, or after a wait that grows
   */
  record Wait(Instant until) implements SignIn {}

  /** Does not let the pupil in for longer than a child can wait; says of nobody why. */
  record AskTeacher() implements SignIn {}

  /** Means that too much time has passed since the scan; nothing was counted. */
  record ScanAgain() implements SignIn {}

  /** Means that nothing could be looked at now, through nobody's fault; nothing was counted. */
  record Unavailable() implements SignIn {}
}
