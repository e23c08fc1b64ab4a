package io.entsdk.privacy.retention;

/** Names what becomes of data once their time is over (instruction DPACI/RES/2005/003). */
public enum FinalAction {
  /** They are destroyed: <em>D</em>. */
  DELETE,
  /** They stay without the people in them. */
  ANONYMISE,
  /** They go to the public archives: <em>C</em>. */
  TRANSFER,
  /** A sample goes to the public archives, and the rest is destroyed: <em>T</em>. */
  SAMPLE_AND_TRANSFER,
  /** A person decides, for one case or the other. */
  REVIEW;

  /**
   * Tell whether a machine may carry it out once nothing stands in the way; anything else needs a
   * person who sees to it.
   */
  public boolean isErasure() {
    return this == DELETE || this == ANONYMISE;
  }
}
