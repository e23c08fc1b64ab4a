package io.entsdk.messaging.internal.help;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Knows whether somebody of a school is likely to look: in the hours in which its pupils are shown
 * something new, and while it is in service. It never decides whether a child may call.
 */
final class Hours {

  /** How long a call of a school that is open may stay unseen. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Unit unit;

  Hours(Unit unit) {
    this.unit = unit;
  }

  boolean anyOpen(List<Place> places) {
    return places.stream().anyMatch(this::isOpen);
  }

  private boolean isOpen(Place place) {
    return place.live() && calendar(place).isOpen(unit.now(), readers(place));
  }

  /** Return when more adults are asked unless somebody has seen it: soon, or when it opens. */
  Instant riseAfter(Place place, Duration patience) {
    Instant now = unit.now();
    return isOpen(place)
        ? now.plus(patience)
        : calendar(place).next(now.plus(patience), readers(place));
  }

  private ReleaseCalendar calendar(Place place) {
    return new Calendars(unit).of(place.school(), place.zone(), unit.now());
  }

  private static Readers readers(Place place) {
    return new Readers(Readership.PUPILS, List.copyOf(place.classes()), List.of());
  }
}
