package io.entsdk.privacy.retention;

/** Names what stands between data that are due and their erasure. */
public enum Block {
  /** Somebody needs the data as evidence: nothing is erased until two people release it. */
  HOLD,
  /**
   * Nobody has answered whether these are public archives: the controller does, by adopting the
   * rule with an answer. No visa stands in for the answer.
   */
  ARCHIVES_UNKNOWN,
  /**
   * The archives have not agreed: destroying public archives without their visa is an offence (code
   * du patrimoine L214-3).
   */
  VISA,
  /** A person has to decide, and has not. */
  APPROVAL
}
