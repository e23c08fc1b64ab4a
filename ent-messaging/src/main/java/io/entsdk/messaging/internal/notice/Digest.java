package io.entsdk.messaging.internal.notice;

import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * Knows when a person is told of what is shown from some moment on: never outside the hours of the
 * families, whoever it is. What a family writes to a teacher in the evening lies there at once, and
 * no telephone says so before the morning.
 */
final class Digest {

  /** Before the families' evening, after the last lesson. */
  private static final LocalTime HOUR = LocalTime.of(17, 0);

  private static final Readers READERS = Readers.of(Readership.FAMILIES);

  private final ReleaseCalendar calendar;

  Digest(ReleaseCalendar calendar) {
    this.calendar = calendar;
  }

  /** Return the first moment from {@code at} on at which somebody may be told something. */
  Instant open(Instant at) {
    return calendar.next(at, READERS);
  }

  /**
   * Return when somebody of {@code rhythm} is told of what is shown from {@code shown} on.
   *
   * @throws IllegalArgumentException of somebody who is never told
   */
  Instant due(Rhythm rhythm, Instant shown) {
    return switch (rhythm) {
      case AT_ONCE -> open(shown);
      case DAILY -> open(nextHour(shown, 1));
      case WEEKLY -> open(nextHour(shown, DayOfWeek.values().length));
      case NEVER -> throw new IllegalArgumentException("Somebody is never told");
    };
  }

  private Instant nextHour(Instant shown, int everyDays) {
    LocalDate first = LocalDate.ofInstant(shown, calendar.zone());
    return Stream.iterate(first, day -> day.plusDays(1))
        .filter(day -> everyDays == 1 || day.getDayOfWeek() == DayOfWeek.FRIDAY)
        .map(day -> day.atTime(HOUR).atZone(calendar.zone()).toInstant())
        .filter(at -> !at.isBefore(shown))
        .findFirst()
        .orElseThrow();
  }
}
