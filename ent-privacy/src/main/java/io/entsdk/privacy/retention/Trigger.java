package io.entsdk.privacy.retention;

/** Names the event that starts the clock of a rule; its day is a calendar day of the school. */
public enum Trigger {
  /** The last day on which the person was entitled to an account. */
  ENTITLEMENT_ENDED,
  /** The day on which the account was closed. */
  ACCOUNT_CLOSED,
  /** The day on which the record was made. */
  RECORD_MADE,
  /** The day on which the record was last used. */
  LAST_ACTIVITY,
  /** The last day of the school year to which the record belongs. */
  SCHOOL_YEAR_ENDED,
  /** The day on which the person left the school that the record is about. */
  SCHOOL_LEFT,
  /** The end of a cycle, or of schooling in a level: its last day. */
  SCHOOLING_ENDED,
  /** The day on which a case or a request was closed. */
  CASE_CLOSED,
  /** The day on which a consent was withdrawn, or ran out. */
  CONSENT_ENDED,
  /** The fifteenth birthday. */
  AGE_15,
  /** The eighteenth birthday. */
  AGE_18,
  /** The last day of a contract, such as that of a school with a vendor. */
  CONTRACT_ENDED,
  /** A day that a vendor's own part gives. */
  OWN_EVENT
}
