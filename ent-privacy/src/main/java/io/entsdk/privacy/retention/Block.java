package io.entsdk.privacy.retention;

/** Names what stands between data that are due and their erasure. */
public enum Block {
  /** Somebody needs the data as evidence: nothing is erased until two people release it. */
  HOLD,
  /**
   * The archives have not agreed: destroying public archives without their visa is an offence (code
   * du patrimoine L214-3). Also stands while nobody has answered whether these are public archives.
   */
  VISA,
  /** A person has to decide, and has not. */
  APPROVAL
}
