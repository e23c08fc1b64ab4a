package io.entsdk.sample;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that a seed decides.
 *
 * <p>{@link Random#nextInt(int)} on purpose: the Java platform fixes its algorithm to the bit, and
 * that of no newer generator.
 */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(scatter(seed));
  }

  /** Return a seed far from that of its neighbours (the finaliser of SplitMix64). */
  static long scatter(long seed) {
    long mixed = seed + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  boolean percent(int chances) {
    return below(100) < chances;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  void shuffle(List<?> list) {
    for (int last = list.size() - 1; last > 0; last--) {
      Collections.swap(list, last, below(last + 1));
    }
  }
}
