package io.entsdk.core;

/**
 * Tells that the SDK understood a call and refused it.
 *
 * <p>The {@link #code()} is stable across releases and languages; the message says what was wrong,
 * with which id, and what to do next, and never holds a name, a secret or a message body. Outcomes
 * that a user brings about every day (a wrong picture, a recipient out of reach) are sealed return
 * values and never exceptions.
 */
public abstract class EntException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  protected EntException(String code, String message) {
    super(message);
    this.code = code;
  }

  protected EntException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Return the stable code of this refusal, such as {@code not-found}. */
  public final String code() {
    return code;
  }

  /** Tell whether the very same call may succeed a moment later. */
  public boolean retryable() {
    return false;
  }
}
