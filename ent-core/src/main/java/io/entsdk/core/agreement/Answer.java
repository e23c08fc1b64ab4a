package io.entsdk.core.agreement;

/** Says what one of those whose agreement is asked has answered. */
public enum Answer {
  ACCEPT,
  REFUSE,
  /** Has not answered, or has taken the answer back. */
  NONE
}
