package io.entsdk.messaging.release;

import static io.entsdk.messaging.release.ReleaseWindow.PAUSE_NUMERIQUE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** The laws of the pause, in every zone with French schools, through changes of the clock. */
class ReleaseWindowProperties {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(59).plusHours(1);

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Paris",
            "Indian/Reunion",
            "Indian/Mayotte",
            "America/Guadeloupe",
            "America/Martinique",
            "America/Cayenne",
            "America/Miquelon",
            "Pacific/Noumea",
            "Pacific/Tahiti",
            "Pacific/Wallis",
            "Pacific/Marquesas")
        .map(ZoneId::of);
  }

  @Provide
  Arbitrary<Instant> moments() {
    Instant from = Instant.parse("2025-09-01T00:00:00Z");
    Instant to = Instant.parse("2031-09-01T00:00:00Z");
    return Arbitraries.longs()
        .between(from.getEpochSecond(), to.getEpochSecond())
        .map(Instant::ofEpochSecond);
  }

  @Property
  void nothingIsShownWhileItIsClosed(@ForAll("moments") Instant at, @ForAll("zones") ZoneId zone) {
    ZonedDateTime shown = PAUSE_NUMERIQUE.next(at, zone).atZone(zone);

    assertFalse(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(shown.getDayOfWeek()));
    assertFalse(shown.toLocalTime().isBefore(LocalTime.of(7, 0)));
    assertTrue(shown.toLocalTime().isBefore(LocalTime.of(20, 0)));
  }

  @Property
  void whatNeedNotWaitDoesNot(@ForAll("moments") Instant at, @ForAll("zones") ZoneId zone) {
    assertEquals(PAUSE_NUMERIQUE.isOpen(at, zone), PAUSE_NUMERIQUE.next(at, zone).equals(at));
  }

  @Property
  void whatWaitsIsShownAtSevenSharp(@ForAll("moments") Instant at, @ForAll("zones") ZoneId zone) {
    Instant shown = PAUSE_NUMERIQUE.next(at, zone);

    assertTrue(shown.equals(at) || shown.atZone(zone).toLocalTime().equals(LocalTime.of(7, 0)));
  }

  @Property
  void nothingWaitsPastAnOpenMoment(
      @ForAll("moments") Instant at,
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 60 * 60 * 60) long later) {
    Instant between = at.plusSeconds(later);

    assertTrue(
        !between.isBefore(PAUSE_NUMERIQUE.next(at, zone))
            || !PAUSE_NUMERIQUE.isOpen(between, zone));
  }

  @Property
  void nothingIsLost(@ForAll("moments") Instant at, @ForAll("zones") ZoneId zone) {
    Duration wait = Duration.between(at, PAUSE_NUMERIQUE.next(at, zone));

    assertFalse(wait.isNegative());
    assertTrue(wait.compareTo(LONGEST_PAUSE) <= 0, () -> "waited " + wait);
  }

  @Property
  void orderIsKept(
      @ForAll("moments") Instant at,
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 1_000_000) long later) {
    Instant first = PAUSE_NUMERIQUE.next(at, zone);
    Instant second = PAUSE_NUMERIQUE.next(at.plusSeconds(later), zone);

    assertFalse(second.isBefore(first));
  }
}
