package io.entsdk.core.access;

import io.entsdk.core.EntException;

/**
 * Tells that the actor may not do this, with the decision that says why; code {@code
 * access-denied}.
 */
public final class AccessDeniedException extends EntException {

  private static final long serialVersionUID = 1L;

  private final transient AccessDecision.Denied decision;

  public AccessDeniedException(Permission permission, AccessDecision.Denied decision) {
    super(
        "access-denied",
        "Permission " + permission.code() + " is not granted: " + decision.reasons());
    this.decision = decision;
  }

  public AccessDecision.Denied decision() {
    return decision;
  }
}
