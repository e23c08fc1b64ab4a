package io.entsdk.core.usage;

import io.entsdk.core.directory.Profile;

/**
 * Tells how many people of one profile did something in one week, five at least, and how often.
 *
 * @param schools how many schools it counts; of several, whoever is in two counts twice
 */
public record UsageFigure(
    UsageWeek week, Profile profile, UsageMeasure measure, int schools, long people, long times) {

  /** Fewer people than that are never told of, nor kept as a figure. */
  public static final int FEWEST = 5;

  public UsageFigure {
    if (people < FEWEST || times < people) {
      throw new IllegalArgumentException("A figure is about " + FEWEST + " people at least");
    }
  }
}
