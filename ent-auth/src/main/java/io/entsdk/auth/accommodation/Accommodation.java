package io.entsdk.auth.accommodation;

/**
 * Is one thing that makes a way in fit a child: {@code pupil-auth.md} 4.7. None makes a session
 * worth less, or more, than the path that it fits.
 *
 * <p>Fewer pictures on one grid that never changes are a plan of the story, {@link
 * io.entsdk.auth.pupil.StoryPlan#THREE_OF_TWENTY_ONE}: the card says it.
 */
public enum Accommodation {
  /** The page never moves the pictures, also where a host would for others. */
  FIXED_GRID,
  /** The page says the name of the picture that has the focus, for headphones. */
  AUDIO_NAMES,
  /** The page walks from picture to picture, and one key takes the one in the frame. */
  SCANNING,
  /** The text of the card is on a tag as well, which a host reads like a camera's scan. */
  NFC,
  /** A grown-up of the window sits beside: the page hurries nobody and says so to a reader. */
  ASSISTED,
  /**
   * The teacher's approval takes the place of the pictures: raise a hand with the own card, {@link
   * io.entsdk.auth.ladder.SignInPath#CARD_AND_APPROVAL}.
   */
  APPROVAL
}
