package io.entsdk.core;

/**
 * Tells that the host's wiring lacks something, and which line adds it; code {@code misconfigured}.
 */
public final class MisconfiguredException extends EntException {

  private static final long serialVersionUID = 1L;

  public MisconfiguredException(String message) {
    super("misconfigured", message);
  }

  public MisconfiguredException(String message, Throwable cause) {
    super("misconfigured", message, cause);
  }
}
