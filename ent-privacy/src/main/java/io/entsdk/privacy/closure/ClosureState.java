package io.entsdk.privacy.closure;

/** Says how far the closing of a tenant has come. */
public enum ClosureState {
  /** Somebody has planned it; nothing happens before another person approves. */
  PLANNED,
  /** Approved; people are told, and it begins when its grace period is over. */
  APPROVED,
  /** Rows are going, or something is waited for. */
  RUNNING,
  /** All that was to go is gone, has been looked for, and is certified. */
  CERTIFIED,
  /** Taken back before it began. */
  CANCELLED
}
