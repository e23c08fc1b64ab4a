package io.entsdk.privacy.archive;

import java.util.Set;

/** Says how far a slip has come; it never goes back to a state that it has left. */
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
  /**
   * What was written down as their agreement was taken back, before anything had gone under it:
   * they are awaited again.
   *
   * <p>A <em>retrait</em> and no <em>abrogation</em>: it takes effect for the past as well as for
   * what is to come (code des relations entre le public et l'administration, art. L240-1), as if
   * there had never been a visa. Its number and the reason stay on the slip.
   */
  VISA_WITHDRAWN,
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
