package io.entsdk.core.directory;

/** Says how far a state of guardianship gives a right. */
public enum Allowance {
  /** The state gives it. */
  YES,
  /** Each holder of parental authority must say yes, for and by themselves. */
  JOINTLY,
  /** Only if the document behind the link lists it. */
  AS_DOCUMENT,
  /** The state does not give it, whatever a document lists. */
  NO
}
