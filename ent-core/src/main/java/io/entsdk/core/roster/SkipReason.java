package io.entsdk.core.roster;

/** Why a line is passed over without loss. */
public enum SkipReason {
  /** The header once more, as when several extractions are put end to end. */
  HEADER_REPEATED,
  /** A pupil's line that says exactly what a line above says. Details: that line. */
  LINE_REPEATED,
  /** A pupil whom somebody has sent off by hand, for a day that the source does not know of yet. */
  LEFT_BY_HAND,
  /** A second line about a pupil whom the directory knows under two ids as one. */
  SAME_PERSON
}
