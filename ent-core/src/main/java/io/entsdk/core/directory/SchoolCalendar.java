package io.entsdk.core.directory;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Tells when the school years of one school begin: on 1 September, unless somebody has said
 * otherwise, as in Nouvelle-Calédonie or Wallis-et-Futuna, where they begin in February.
 *
 * <p>One year begins in each calendar year, which it is called by, and lasts until the eve of the
 * next: each day belongs to one.
 */
public final class SchoolCalendar {

  private static final MonthDay USUAL = MonthDay.of(Month.SEPTEMBER, 1);

  private final NavigableMap<Integer, LocalDate> beginnings;

  private SchoolCalendar(NavigableMap<Integer, LocalDate> beginnings) {
    this.beginnings = beginnings;
  }

  /** Return the calendar of a school of which nobody has said anything. */
  public static SchoolCalendar usual() {
    return new SchoolCalendar(new TreeMap<>());
  }

  /** Return this calendar with {@code firstDay} for a beginning, and for those of later years. */
  public SchoolCalendar beginningOn(LocalDate firstDay) {
    NavigableMap<Integer, LocalDate> more = new TreeMap<>(beginnings);
    more.put(firstDay.getYear(), firstDay);
    return new SchoolCalendar(more);
  }

  /** Return the school year that {@code day} belongs to. */
  public SchoolYear yearOf(LocalDate day) {
    int year = day.getYear();
    return new SchoolYear(day.isBefore(beginningIn(year)) ? year - 1 : year);
  }

  public LocalDate firstDayOf(SchoolYear year) {
    return beginningIn(year.startYear());
  }

  public LocalDate lastDayOf(SchoolYear year) {
    return beginningIn(year.startYear() + 1).minusDays(1);
  }

  private LocalDate beginningIn(int year) {
    var last = beginnings.floorEntry(year);
    if (last == null) {
      return USUAL.atYear(year);
    }
    return last.getKey() == year ? last.getValue() : MonthDay.from(last.getValue()).atYear(year);
  }
}
