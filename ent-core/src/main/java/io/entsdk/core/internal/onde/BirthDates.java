package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.RejectionReason;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the birth date of a pupil, as judged on one day.
 *
 * <p>Takes {@code yyyy-MM-dd}, which ONDE writes, and {@code dd/MM/yyyy}, which a French
 * spreadsheet makes of it. The day always comes before the month there: a date in American order is
 * wrong or impossible, never guessed at.
 */
final class BirthDates {

  /** The greatest age of a pupil, in years: anything more is a slip of the hand. */
  static final int OLDEST = 25;

  private static final String FORMATS = "yyyy-MM-dd, dd/MM/yyyy";
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern FRENCH = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");

  private final LocalDate today;

  BirthDates(LocalDate today) {
    this.today = today;
  }

  LocalDate read(Cell cell) throws Refusal {
    LocalDate date = parse(cell);
    if (date.isAfter(today)) {
      throw cell.refused(RejectionReason.BIRTH_IN_FUTURE);
    }
    if (date.isBefore(today.minusYears(OLDEST))) {
      throw cell.refused(RejectionReason.BIRTH_TOO_LONG_AGO, OLDEST);
    }
    return date;
  }

  private static LocalDate parse(Cell cell) throws Refusal {
    if (cell.isBlank()) {
      throw cell.refused(RejectionReason.VALUE_MISSING);
    }
    Matcher iso = ISO.matcher(cell.text());
    if (iso.matches()) {
      return day(cell, iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher french = FRENCH.matcher(cell.text());
    if (french.matches()) {
      return day(cell, french.group(3), french.group(2), french.group(1));
    }
    throw cell.refused(RejectionReason.DATE_MALFORMED, FORMATS);
  }

  private static LocalDate day(Cell cell, String year, String month, String day) throws Refusal {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw cell.refused(RejectionReason.DATE_IMPOSSIBLE);
    }
  }
}
