package io.entsdk.privacy.retention;

/** Says what a change of a rule does to one account. */
public enum Movement {
  /** Its limit comes earlier, or comes at all. */
  EARLIER,
  /** Its limit comes later, or goes. */
  LATER,
  /** It is due on the day on which the change begins, and would not be without it. */
  DUE_AT_ONCE,
  /** It would be due on that day, and is not any more. */
  NO_LONGER_DUE,
  /** Nothing moves. */
  SAME
}
