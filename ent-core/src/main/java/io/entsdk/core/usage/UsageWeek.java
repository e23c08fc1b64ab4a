package io.entsdk.core.usage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Is a week of ISO 8601, from Monday to Sunday in the zone of each school; prints as {@code
 * 2026-W38}.
 */
public record UsageWeek(LocalDate monday) {

  public UsageWeek {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("A week begins on a Monday, not on " + monday);
    }
  }

  /** Return the week that {@code day} is in. */
  public static UsageWeek of(LocalDate day) {
    return new UsageWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** Return the week {@code weeks} later, or earlier if that is negative. */
  public UsageWeek plus(int weeks) {
    return new UsageWeek(monday.plusWeeks(weeks));
  }

  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  @Override
  public String toString() {
    return "%d-W%02d"
        .formatted(
            monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
