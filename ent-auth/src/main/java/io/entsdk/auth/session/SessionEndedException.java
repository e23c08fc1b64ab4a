package io.entsdk.auth.session;

import io.entsdk.core.EntException;

/** Tells that no live session has this token; code {@code session-ended}. */
public final class SessionEndedException extends EntException {

  private static final long serialVersionUID = 1L;

  public SessionEndedException() {
    super("session-ended", "This session is over or never was; sign in again");
  }
}
