package io.entsdk.auth.ledger;

/**
 * Names the cases of CNIL deliberation 2022-100 of 21 July 2022 that a way in may claim, by
 * secondary sources (faceaurisque, ginestie, avocatspi).
 *
 * <p>Its third case, 13 bits to unlock a device that the person holds, is not here: a card of paper
 * is no device, and nothing claims it.
 */
public enum CnilCase {
  /** A secret alone: 80 bits. */
  ALONE(80),
  /** A secret with restricted access, here the throttle: 50 bits. */
  RESTRICTED(50),
  /** No case of the deliberation. */
  NONE(0);

  private final double least;

  CnilCase(double least) {
    this.least = least;
  }

  /** Return the strictest case that {@code bits} reach. */
  public static CnilCase of(double bits) {
    return bits >= ALONE.least ? ALONE : bits >= RESTRICTED.least ? RESTRICTED : NONE;
  }

  /** Return how many bits it asks for. */
  public double least() {
    return least;
  }
}
