package io.entsdk.core;

/**
 * Tells that the state of things does not allow the call; code {@code conflict} or one that is more
 * exact.
 */
public final class ConflictException extends EntException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super("conflict", message);
  }

  /** Refuse under a code of its own, such as {@code plan-already-applied}. */
  public ConflictException(String code, String message) {
    super(code, message);
  }
}
