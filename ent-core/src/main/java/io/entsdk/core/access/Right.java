package io.entsdk.core.access;

/** Names what a grant gives: all that a role holds, or one permission. */
public sealed interface Right {

  /** Return the code of the role or of the permission. */
  String code();

  /** Gives what the role of this code holds, now and after it has changed. */
  record OfRole(String code) implements Right {}

  /** Gives the one permission of this code. */
  record OfPermission(String code) implements Right {}
}
