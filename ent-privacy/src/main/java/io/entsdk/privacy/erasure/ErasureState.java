package io.entsdk.privacy.erasure;

/** Says how far an erasure has come. */
public enum ErasureState {
  /** Somebody has planned it; nothing happens before another person approves. */
  PLANNED,
  /** Approved; it begins when its grace period is over. */
  APPROVED,
  /** Rows are going, or stores that are no tables have not acknowledged yet. */
  RUNNING,
  /** All that was to go is gone, has been looked for, and is certified. */
  CERTIFIED,
  /** Taken back before it began. */
  CANCELLED
}
