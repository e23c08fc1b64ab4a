package io.entsdk.privacy.closure;

/** Says what becomes of the rows of a table when all of its tenant is closed. */
public enum Fate {
  /** They go. */
  GOES,
  /** They go by a job of their part, which takes what they stand for outside the database, too. */
  GOES_BY_JOB,
  /** They stay, and say why. */
  STAYS
}
