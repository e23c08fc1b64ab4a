package io.entsdk.core.internal.directory;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges calendar days that come from outside: those that every database keeps alike. */
public final class CalendarDays {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

  private CalendarDays() {}

  /** Return {@code day}, or refuse it under the name of {@code field}. */
  public static LocalDate checked(String field, LocalDate day) {
    violation(field, day)
        .ifPresent(
            found -> {
              throw new RejectedException(List.of(found));
            });
    return day;
  }

  /** Return what is wrong with {@code day}; empty if nothing is. */
  public static Optional<Violation> violation(String field, LocalDate day) {
    return day.isBefore(FIRST) || day.isAfter(LAST)
        ? Optional.of(
            new Violation(field, "out-of-range", "a day lies between " + FIRST + " and " + LAST))
        : Optional.empty();
  }

  /** Return the day nearest to {@code day} that every database keeps alike. */
  static LocalDate nearest(LocalDate day) {
    if (day.isBefore(FIRST)) {
      return FIRST;
    }
    return day.isAfter(LAST) ? LAST : day;
  }
}
