package io.entsdk.core.roster;

/** Why a column of a source is not carried, although it may be read without error. */
public enum DropReason {
  /** Allowed by article 2 of the arrêté of 30 November 2006, but nothing we do needs it. */
  NOT_NEEDED,
  /**
   * Beyond that article for people of this profile, such as a home address or telephone of staff,
   * of whom it allows the professional contact alone.
   */
  NOT_ALLOWED,
  /** A permission the source claims to have: a consent is given to the school, never imported. */
  NOT_A_CONSENT,
  /** A column we do not know. */
  UNKNOWN_COLUMN
}
