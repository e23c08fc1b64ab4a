package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/**
 * Is where what is due ends, by the calendar of one school.
 *
 * @param day the first calendar day of which nothing is due yet
 * @param value what the column of the clock holds from then on, as text
 * @param zone in which the column is counted: the school's, or none where it holds calendar days
 */
record Cutoff(LocalDate day, String value, ZoneId zone) {

  /** Lets the one come first under which least is due. */
  static final Comparator<Cutoff> BY_START = Comparator.comparing(Cutoff::start);

  Instant start() {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Return the latest day from which {@code limit} has run out on {@code today}. */
  static LocalDate latestDue(LocalDate today, Period limit) {
    LocalDate day = today.minusDays(limit.getDays()).minusMonths(limit.toTotalMonths());
    while (!day.plusDays(1).plus(limit).isAfter(today)) {
      day = day.plusDays(1);
    }
    while (day.plus(limit).isAfter(today)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Return where what is due on {@code today} in {@code zone} ends by {@code clock}. */
  static Cutoff of(RowClock clock, Period limit, LocalDate today, ZoneId zone) {
    return switch (clock.kind()) {
      case MICROSECONDS, TIMESTAMP, DAY -> at(clock, latestDue(today, limit).plusDays(1), zone);
      case LAST_DAY -> at(clock, today.plusDays(1), zone);
    };
  }

  /** Return where {@code day} begins by {@code clock}, as a calendar day of {@code zone}. */
  static Cutoff at(RowClock clock, LocalDate day, ZoneId zone) {
    ZoneId counted =
        switch (clock.kind()) {
          case MICROSECONDS, TIMESTAMP -> zone;
          case DAY, LAST_DAY -> ZoneOffset.UTC;
        };
    return new Cutoff(day, clock.before(day, counted), counted);
  }

  /** Read which rows are due from their count, their oldest and their newest time in a row. */
  Range range(Row counted, int column) {
    return new Range(
        counted.bigint(column),
        Optional.of(day),
        dayOf(counted, column + 1),
        dayOf(counted, column + 2));
  }

  private Optional<LocalDate> dayOf(Row counted, int column) {
    return counted.isNull(column)
        ? Optional.empty()
        : Optional.of(LocalDate.ofInstant(Micros.instant(counted.bigint(column)), zone));
  }
}
