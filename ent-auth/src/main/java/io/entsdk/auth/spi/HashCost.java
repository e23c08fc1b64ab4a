package io.entsdk.auth.spi;

/**
 * Says what one Argon2id tag costs; none can be made that costs more than the bounds, whoever wrote
 * the numbers into a stored text.
 *
 * @param memoryKib memory in KiB, 8 for each lane at least and 256 MiB at most
 * @param iterations passes over the memory, 1 to 10
 * @param parallelism lanes, 1 to 4
 * @param tagLength bytes of the tag, 16 to 64
 */
public record HashCost(int memoryKib, int iterations, int parallelism, int tagLength) {

  /** The most memory that one tag may take: argon2-jvm was seen to crash a JVM at this cost. */
  public static final int MOST_MEMORY_KIB = 256 * 1024;

  public static final int MOST_ITERATIONS = 10;
  public static final int MOST_PARALLELISM = 4;

  private static final int KIB_OF_LANE = 8;
  private static final int SHORTEST_TAG = 16;
  private static final int LONGEST_TAG = 64;

  public HashCost {
    within("parallelism", parallelism, 1, MOST_PARALLELISM);
    within("memoryKib", memoryKib, KIB_OF_LANE * parallelism, MOST_MEMORY_KIB);
    within("iterations", iterations, 1, MOST_ITERATIONS);
    within("tagLength", tagLength, SHORTEST_TAG, LONGEST_TAG);
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d; give %d to %d".formatted(what, value, least, most));
    }
  }
}
