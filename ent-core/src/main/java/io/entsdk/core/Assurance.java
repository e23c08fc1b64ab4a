package io.entsdk.core;

/**
 * Says how sure we are that a session belongs to the person it names, from the least to the most.
 *
 * <p>A permission names the least assurance that it asks for. The order serves that comparison
 * alone: a stronger level is never a replacement for a relation such as teaching a class.
 */
public enum Assurance {
  /** A code of the class inside an open window, with the pupil's own pictures. */
  CLASS_CODE,
  /** A printed card alone, inside an open class window. */
  CARD,
  /** A session at home that a guardian has opened for the child. */
  HOME,
  /** A printed card with the pupil's own pictures. */
  CARD_AND_PICTURES,

  /**
   * The code of a pass, told to a substitute on paper or aloud: one class, one day, and what
   * permissions mark for it.
   */
  PASS,
  /**
   * A password or passphrase that only its owner knows, or the sign-in of a federation at that
   * level.
   */
  PASSWORD,
  /** Two factors of different kinds, or a passkey. */
  TWO_FACTORS;

  /** Tell whether this level satisfies a demand for {@code least}. */
  public boolean atLeast(Assurance least) {
    return compareTo(least) >= 0;
  }
}
