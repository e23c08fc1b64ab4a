package io.entsdk.privacy.retention;

/** Says how sure we are of a number that a rule carries; the controller and the DPO decide. */
public enum Confidence {
  /** The official text was read. */
  VERIFIED,
  /** A secondary source that quotes or restates the official text was read. */
  VERIFIED_SECOND_HAND,
  /** Known from memory; to be confirmed. */
  RECALLED,
  /** Deduced by us from a text that does not say it. */
  DERIVED,
  /** Chosen by this SDK; no text asks for it. */
  OWN_CHOICE
}
