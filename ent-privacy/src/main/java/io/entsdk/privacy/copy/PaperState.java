package io.entsdk.privacy.copy;

/** Says how far a copy is that was asked for on paper. */
public enum PaperState {
  /** Waits for a second person. */
  ASKED,
  /** May be handed out once, until its hour. */
  APPROVED,
  /** Was approved, and nobody has handed it out in time. */
  LAPSED,
  HANDED_OUT,
  REFUSED
}
