package io.entsdk.sample;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many schools at once. */
public final class SampleSchools {

  private SampleSchools() {}

  /**
   * Return {@code schools} schools with {@code pupils} pupils in all, each with a number of its
   * own.
   *
   * <p>Each school is generated when the stream comes to it and depends on no other: memory is that
   * of one school. Sizes vary by a third around the mean. Names repeat from school to school.
   */
  public static Stream<SampleSchool> town(long seed, int schools, int pupils) {
    if (schools < 1 || schools > Site.CAPACITY || pupils < schools) {
      throw new IllegalArgumentException(
          "A town has 1 to " + Site.CAPACITY + " schools, and no fewer pupils than schools");
    }
    return IntStream.range(0, schools).mapToObj(index -> school(seed, index, schools, pupils));
  }

  private static SampleSchool school(long seed, int index, int schools, int pupils) {
    int size = share(index, schools, pupils) + swing(seed, index, schools, pupils);
    return SampleSchool.of(Dice.scatter(seed) + index).pupils(size).at(Site.of(index)).generate();
  }

  private static int share(int index, int schools, int pupils) {
    return (int) ((index + 1L) * pupils / schools - (long) index * pupils / schools);
  }

  /** Return what the first of two neighbours has more than its share, or the second less. */
  private static int swing(long seed, int index, int schools, int pupils) {
    boolean unpaired = index == schools - 1 && index % 2 == 0;
    int third = pupils / schools / 3;
    if (unpaired || third == 0) {
      return 0;
    }
    int swing = new Dice(seed + index / 2).below(third);
    return index % 2 == 0 ? swing : -swing;
  }
}
