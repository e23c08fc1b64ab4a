package io.entsdk.core.personal;

/** Says as what somebody is shown, or what is kept of them, where they are asked to agree. */
public enum ConsentMedium {
  PHOTO,
  VIDEO,
  VOICE,
  /** What a pupil has made, of which the pupil is the author (CPI, art. L111-1 and L121-1). */
  WORK,
  /** What an online service keeps. */
  DATA
}
