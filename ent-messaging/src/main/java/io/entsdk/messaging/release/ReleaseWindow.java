package io.entsdk.messaging.release;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says at which hours something new may be shown to families. What comes at other hours waits; it
 * is never dropped.
 *
 * @param opens the first moment of each of {@code days}, on the clocks of the school
 * @param closes the first moment at which it is closed again
 */
public record ReleaseWindow(
    Set<DayOfWeek> days, LocalTime opens, LocalTime closes, PolicySource source) {

  /**
   * The <em>pause numérique</em>: nothing new from 20:00 to 07:00, nor from Friday 20:00 to Monday
   * 07:00. The text does not speak of public holidays, which therefore count as other days.
   */
  public static final ReleaseWindow PAUSE_NUMERIQUE =
      new ReleaseWindow(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(7, 0),
          LocalTime.of(20, 0),
          new PolicySource(
              "Circulaire « Promouvoir un numérique raisonné à l'École », Bulletin officiel",
              "hours as restated by Éduscol, page 1482, July 2025",
              LocalDate.of(2025, 7, 10),
              PolicySource.Confidence.RESTATED));

  private static final PolicySource CHOSEN =
      new PolicySource(
          "A choice of the school or the person",
          "",
          LocalDate.EPOCH,
          PolicySource.Confidence.CHOSEN);

  public ReleaseWindow {
    days = Set.copyOf(days);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("A window opens on a day, and before it closes");
    }
  }

  /** Return a window that somebody has chosen, on the clocks of the school. */
  public static ReleaseWindow of(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
    return new ReleaseWindow(days, opens, closes, CHOSEN);
  }

  /** Tell whether something new may be shown at {@code at} in a school of {@code zone}. */
  public boolean isOpen(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalTime time = local.toLocalTime();
    return days.contains(local.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
  }

  /**
   * Return {@code at} itself where the window is open, or else the moment at which it opens next.
   */
  public Instant next(Instant at, ZoneId zone) {
    if (isOpen(at, zone)) {
      return at;
    }
    LocalDate today = LocalDate.ofInstant(at, zone);
    return Stream.iterate(today, day -> day.plusDays(1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(day -> day.atTime(opens).atZone(zone).toInstant())
        .filter(opening -> opening.isAfter(at))
        .findFirst()
        .orElseThrow();
  }

  /** Return the first moment of {@code day} from {@code at} on at which it is open. */
  Optional<Instant> on(LocalDate day, Instant at, ZoneId zone) {
    if (!days.contains(day.getDayOfWeek())) {
      return Optional.empty();
    }
    Instant first = day.atTime(opens).atZone(zone).toInstant();
    Instant from = at.isAfter(first) ? at : first;
    return isOpen(from, zone) && LocalDate.ofInstant(from, zone).equals(day)
        ? Optional.of(from)
        : Optional.empty();
  }
}
