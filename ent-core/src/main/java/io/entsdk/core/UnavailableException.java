package io.entsdk.core;

/**
 * Tells that the call could not be carried out now, through nobody's fault; code {@code
 * unavailable} or one that is more exact. Nothing was done and nothing was counted against anyone.
 */
public final class UnavailableException extends EntException {

  private static final long serialVersionUID = 1L;

  public UnavailableException(String code, String message) {
    super(code, message);
  }

  public UnavailableException(String code, String message, Throwable cause) {
    super(code, message, cause);
  }

  @Override
  public boolean retryable() {
    return true;
  }
}
