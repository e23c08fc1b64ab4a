package io.entsdk.auth.internal.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.RejectedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CardLifeProperties {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId NOUMEA = ZoneId.of("Pacific/Noumea");

  @Property
  void noCardLivesLongerThan395Days(
      @ForAll @IntRange(min = 2020, max = 2060) int year,
      @ForAll @IntRange(max = 1_000) int daysBefore) {
    Instant now =
        LocalDate.of(year + 1, 9, 15).minusDays(daysBefore).atStartOfDay(NOUMEA).toInstant();

    CardLife life =
        CardLife.ofYear(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31), NOUMEA, now);

    assertFalse(life.start().isBefore(now));
    assertFalse(life.end().isAfter(life.start().plus(Duration.ofDays(395))));
  }

  @Example
  void aCardOfSeptemberIsGoodUntilAFortnightIntoTheNextYear() {
    Instant now = LocalDate.of(2026, 9, 15).atStartOfDay(PARIS).toInstant();

    CardLife life =
        CardLife.ofYear(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), PARIS, now);

    assertEquals(now, life.start());
    assertEquals(LocalDate.of(2027, 9, 15).atStartOfDay(PARIS).toInstant(), life.end());
  }

  @Property
  void aCardOfTheNextYearBeginsWithItAndTheFormerOneOverlapsIt(
      @ForAll @IntRange(min = 1, max = 200) int daysBefore) {
    LocalDate return27 = LocalDate.of(2027, 9, 1);
    Instant now = return27.minusDays(daysBefore).atStartOfDay(PARIS).toInstant();

    CardLife next = CardLife.ofYear(return27, LocalDate.of(2028, 8, 31), PARIS, now);
    CardLife former =
        CardLife.ofYear(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), PARIS, now);

    assertEquals(return27.atStartOfDay(PARIS).toInstant(), next.start());
    assertEquals(Duration.ofDays(14), Duration.between(next.start(), former.end()));
    assertEquals(LocalDate.of(2028, 9, 15).atStartOfDay(PARIS).toInstant(), next.end());
  }

  @Property
  void aTemporaryCardLivesFromOneToTwelveHours(@ForAll @IntRange(max = 1_000) int minutes) {
    Instant now = Instant.parse("2026-09-15T06:30:00Z");
    Duration asked = Duration.ofMinutes(minutes);

    if (minutes < 60 || minutes > 720) {
      assertThrows(RejectedException.class, () -> CardLife.forNow(asked, now));
    } else {
      assertEquals(now.plus(asked), CardLife.forNow(asked, now).end());
    }
  }
}
