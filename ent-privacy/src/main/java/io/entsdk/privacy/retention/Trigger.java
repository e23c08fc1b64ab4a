package io.entsdk.privacy.retention;

/** Names the event that starts the clock of a rule; its day is a calendar day of the school. */
public enum Trigger {
  /** The last day on which the person was entitled to an account. */
  ENTITLEMENT_ENDED,
  /** The day on which the record was made. */
  RECORD_MADE
}
