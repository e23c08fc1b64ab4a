package io.entsdk.privacy.erasure;

/** Says what has become of one person in an erasure. */
public enum ErasureOutcome {
  /** Is still to be erased. */
  AWAITED,
  /** Nothing names the person any more but what is declared to outlive them. */
  GONE,
  /** Has been entitled to an account again since the plan was made. */
  KEPT,
  /** Something about the person, or in a row with the person, must not be erased now. */
  HELD,
  /** Somebody has taken the person out of the plan. */
  SPARED
}
