package io.entsdk.messaging.release;

import static io.entsdk.messaging.release.ReleaseWindow.PAUSE_NUMERIQUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseWindowTest {

  @ParameterizedTest(name = "{0} in {1} is shown at {2}")
  @CsvSource({
    // A school day, on both sides of both ends.
    "2026-09-15T04:59:59.999999Z, Europe/Paris, 2026-09-15T05:00:00Z",
    "2026-09-15T05:00:00Z, Europe/Paris, 2026-09-15T05:00:00Z",
    "2026-09-15T17:59:59.999999Z, Europe/Paris, 2026-09-15T17:59:59.999999Z",
    "2026-09-15T18:00:00Z, Europe/Paris, 2026-09-16T05:00:00Z",
    // The weekend begins on Friday at 20:00.
    "2026-09-18T18:00:00Z, Europe/Paris, 2026-09-21T05:00:00Z",
    "2026-09-19T10:00:00Z, Europe/Paris, 2026-09-21T05:00:00Z",
    // The clocks of Paris go back on Sunday 25 October, and forward on Sunday 29 March.
    "2026-10-23T18:00:00Z, Europe/Paris, 2026-10-26T06:00:00Z",
    "2027-03-26T19:00:00Z, Europe/Paris, 2027-03-29T05:00:00Z",
    // Miquelon changes its clocks by the rules of North America.
    "2026-10-30T22:00:00Z, America/Miquelon, 2026-11-02T10:00:00Z",
    // The same moment on the other side of the world.
    "2026-09-15T18:00:00Z, Indian/Reunion, 2026-09-16T03:00:00Z",
    "2026-09-15T18:00:00Z, America/Guadeloupe, 2026-09-15T18:00:00Z",
    "2026-09-18T18:00:00Z, Pacific/Noumea, 2026-09-20T20:00:00Z",
    "2026-09-21T05:00:00Z, Pacific/Marquesas, 2026-09-21T16:30:00Z",
  })
  void theWindowFollowsTheClocksOfTheSchool(Instant at, String zone, Instant shown) {
    assertEquals(shown, PAUSE_NUMERIQUE.next(at, ZoneId.of(zone)));
  }

  @Test
  void theHoursNameTheirSource() {
    PolicySource source = PAUSE_NUMERIQUE.source();

    assertEquals(LocalDate.of(2025, 7, 10), source.date());
    assertEquals(PolicySource.Confidence.RESTATED, source.confidence());
  }

  @Test
  void aWindowThatNeverOpensIsRefused() {
    LocalTime noon = LocalTime.NOON;
    PolicySource source = PAUSE_NUMERIQUE.source();

    assertThrows(
        IllegalArgumentException.class,
        () -> new ReleaseWindow(Set.of(), LocalTime.MIN, noon, source));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReleaseWindow(Set.of(DayOfWeek.MONDAY), noon, noon, source));
  }
}
