package io.entsdk.auth.pupil;

import java.util.HashSet;
import java.util.List;

/**
 * Is what a story is drawn from: the pictures to choose among, round by round.
 *
 * <p>Its bits are exact because stories are assigned uniformly; of chosen ones they would be false
 * (Davis, Monrose and Reiter, USENIX Security 2004).
 */
public record PictureRounds(List<List<Picture>> rounds) {

  /**
   * The least that pictures behind a card are worth: CNIL deliberation 2022-100, case of the unlock
   * code, by secondary sources. Taken for its number; a card of paper is no device, and nothing
   * here claims that case.
   */
  public static final double LEAST_BITS_BEHIND_A_CARD = 13;

  private static final int FEWEST_ROUNDS = 3;

  public PictureRounds {
    rounds = rounds.stream().map(List::copyOf).toList();
    rounds.forEach(PictureRounds::requireDistinct);
  }

  /**
   * Return these rounds for a story that is asked for behind a card; there is no story without one.
   *
   * @throws IllegalArgumentException if there are fewer than three, so that no two stories could
   *     differ in three, or if the stories are worth less than 13 bits
   */
  public static PictureRounds behindACard(List<List<Picture>> rounds) {
    PictureRounds made = new PictureRounds(rounds);
    if (rounds.size() < FEWEST_ROUNDS || made.bits() < LEAST_BITS_BEHIND_A_CARD) {
      throw new IllegalArgumentException(
          "%d rounds of %.2f bits are too weak behind a card; it takes %d rounds and %.0f bits"
              .formatted(rounds.size(), made.bits(), FEWEST_ROUNDS, LEAST_BITS_BEHIND_A_CARD));
    }
    return made;
  }

  private static void requireDistinct(List<Picture> round) {
    if (round.isEmpty() || new HashSet<>(round).size() < round.size()) {
      throw new IllegalArgumentException("A round shows each of its pictures once");
    }
  }

  /** Return how many rounds there are. */
  public int size() {
    return rounds.size();
  }

  /** Return how many stories there are. */
  public long stories() {
    return rounds.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
  }

  /** Return the bits of a story drawn uniformly. */
  public double bits() {
    return Math.log(stories()) / Math.log(2);
  }
}
