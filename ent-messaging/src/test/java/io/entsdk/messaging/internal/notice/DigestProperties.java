package io.entsdk.messaging.internal.notice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import io.entsdk.messaging.release.ReleaseTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of when somebody is told, through closed days and changes of the clock. */
class DigestProperties {

  private static final Readers FAMILIES = Readers.of(Readership.FAMILIES);
  private static final Duration LONGEST = Duration.ofDays(7 + ReleaseTerms.MOST_DAYS_CLOSED + 4L);

  @Provide
  Arbitrary<ReleaseCalendar> calendars() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of("Europe/Paris", "America/Miquelon", "Pacific/Marquesas").map(ZoneId::of);
    return Combinators.combine(zones, closings().list().ofMaxSize(4))
        .as((zone, closed) -> new ReleaseCalendar(zone, closed, List.of()));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, 400L * 86_400)
        .map(seconds -> Instant.parse("2026-09-01T00:00:00Z").plusSeconds(seconds));
  }

  @Provide
  Arbitrary<Rhythm> rhythms() {
    return Arbitraries.of(Rhythm.AT_ONCE, Rhythm.DAILY, Rhythm.WEEKLY);
  }

  @Property(tries = 500)
  void nobodyIsToldOutsideTheHoursNorBeforeItIsShownNorNever(
      @ForAll("calendars") ReleaseCalendar calendar,
      @ForAll("moments") Instant shown,
      @ForAll("rhythms") Rhythm rhythm) {
    Instant due = new Digest(calendar).due(rhythm, shown);

    assertFalse(due.isBefore(shown));
    assertTrue(calendar.isOpen(due, FAMILIES));
    assertTrue(Duration.between(shown, due).compareTo(LONGEST) <= 0);
  }

  @Property(tries = 300)
  void whatIsShownLaterIsToldNoEarlier(
      @ForAll("calendars") ReleaseCalendar calendar,
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other,
      @ForAll("rhythms") Rhythm rhythm) {
    Digest digest = new Digest(calendar);
    Instant first = one.isBefore(other) ? one : other;
    Instant second = one.isBefore(other) ? other : one;

    assertFalse(digest.due(rhythm, second).isBefore(digest.due(rhythm, first)));
  }

  @Example
  void whoIsNeverToldHasNoMoment() {
    Digest digest = new Digest(ReleaseCalendar.national(ZoneId.of("Europe/Paris")));

    assertThrows(IllegalArgumentException.class, () -> digest.due(Rhythm.NEVER, Instant.EPOCH));
  }

  private static Arbitrary<ReleaseTerms> closings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, 10))
        .as(
            (from, days) -> {
              LocalDate first = LocalDate.of(2026, 9, 1).plusDays(from);
              Period period = new Period(first, first.plusDays(days));
              return ReleaseTerms.closing(new SchoolId(new UUID(0, 1)), period, "generated");
            });
  }
}
