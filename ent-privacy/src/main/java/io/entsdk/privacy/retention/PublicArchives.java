package io.entsdk.privacy.retention;

/**
 * Answers for a rule whether its data are public archives (code du patrimoine L211-4): the
 * controller says, and nobody else.
 */
public enum PublicArchives {
  /** They are: nothing is destroyed without the visa of the archives (L212-2, L214-3). */
  YES,
  /** They are not. */
  NO,
  /** Nobody has answered: nothing is destroyed, as if they were. */
  UNKNOWN
}
