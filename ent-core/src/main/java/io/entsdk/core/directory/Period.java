package io.entsdk.core.directory;

import io.entsdk.core.RejectedException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Bounds a fact by calendar days of its school's zone, both included; without a last day it goes
 * on.
 *
 * <p>A last day on the eve of the first makes a period without days: that of a fact which was
 * corrected on its very first day.
 */
public record Period(LocalDate firstDay, @Nullable LocalDate lastDay) {

  public Period {
    if (lastDay != null && ChronoUnit.DAYS.between(lastDay, firstDay) > 1) {
      throw RejectedException.of(
          "period", "ends-before-it-begins", lastDay + " comes before " + firstDay);
    }
  }

  /** Return a period that begins on {@code firstDay} and goes on. */
  public static Period from(LocalDate firstDay) {
    return new Period(firstDay, null);
  }

  /** Tell whether there is no day in it. */
  public boolean isEmpty() {
    return lastDay != null && lastDay.isBefore(firstDay);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  /** Return this period ended on {@code day}, or on its own last day where that comes first. */
  public Period endedOn(LocalDate day) {
    return lastDay != null && lastDay.isBefore(day) ? this : new Period(firstDay, day);
  }
}
