package io.entsdk.privacy.archive;

import java.util.Set;

/** Says how far a slip has come; it never goes back. */
public enum SlipState {
  /** Somebody is preparing it. */
  DRAFT,
  /** The head of the school has signed it. */
  SIGNED,
  /** It was sent to the archives, who have not answered. */
  SUBMITTED,
  /** The archives have agreed to all of it. */
  VISA_GRANTED,
  /** The archives have agreed to some lines of it, and to the others not. */
  VISA_PARTIAL,
  /** The archives have agreed to nothing: nothing is destroyed. */
  VISA_REFUSED,
  /** What was agreed to is destroyed; the visa has been used. */
  EXECUTED,
  /** Somebody has attested the destruction to the archives. */
  ATTESTED;

  private static final Set<SlipState> VISAED = Set.of(VISA_GRANTED, VISA_PARTIAL);

  /** Tell whether something may be destroyed under it now. */
  public boolean allows() {
    return VISAED.contains(this);
  }
}
