package io.entsdk.core.directory;

import java.time.LocalDate;
import java.time.Month;

/**
 * Names a school year by the calendar year in which it begins; it runs from 1 September to 31
 * August.
 */
public record SchoolYear(int startYear) {

  /** Return the school year that {@code day} belongs to. */
  public static SchoolYear of(LocalDate day) {
    return new SchoolYear(
        day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(startYear, Month.SEPTEMBER, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(startYear + 1, Month.AUGUST, 31);
  }

  @Override
  public String toString() {
    return startYear + "-" + (startYear + 1);
  }
}
