package io.entsdk.core.roster;

/** Why a column of a source is not carried, although it may be read without error. */
public enum DropReason {
  /** Allowed by article 2 of the arrêté of 30 November 2006, but nothing we do needs it. */
  NOT_NEEDED,
  /**
   * A home address or telephone of staff: the same article allows their professional contact only.
   */
  PRIVATE_CONTACT,
  /** A permission the source claims to have: a consent is given to the school, never imported. */
  NOT_A_CONSENT,
  /** A column we do not know. */
  UNKNOWN_COLUMN
}
