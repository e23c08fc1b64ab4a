package io.entsdk.privacy.retention;

/** Names the kinds of {@link RetentionDecision}, to count them by. */
public enum RetentionOutcome {
  KEEP,
  RESTRICT,
  DUE,
  DUE_BLOCKED,
  CONFLICT
}
