package io.entsdk.auth.pupil;

/**
 * Is what a child is told who practises; it says nothing of which picture was wrong.
 *
 * <p>A card of another class, a void one and one that nobody has are told like wrong pictures.
 */
public enum Practice {
  /** These are the pupil's pictures. */
  RIGHT,
  /** Try again; nothing was counted that a sign-in would feel. */
  NOT_YET,
  /** Enough for this rehearsal: the teacher looks on the key sheet. Nothing was looked at. */
  ASK_TEACHER,
  /** The rehearsal is over, or there is none; or too much time has passed since the scan. */
  OVER,
  /** Nothing could be looked at now, through nobody's fault. */
  UNAVAILABLE
}
