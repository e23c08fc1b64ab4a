package io.entsdk.auth.internal.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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

    Instant end = CardLife.end(LocalDate.of(year + 1, 8, 31), NOUMEA, now);

    assertFalse(end.isAfter(now.plus(Duration.ofDays(395))));
  }

  @Example
  void aCardOfSeptemberIsGoodUntilAFortnightIntoTheNextYear() {
    Instant now = LocalDate.of(2026, 9, 15).atStartOfDay(PARIS).toInstant();

    Instant end = CardLife.end(LocalDate.of(2027, 8, 31), PARIS, now);

    assertEquals(LocalDate.of(2027, 9, 15).atStartOfDay(PARIS).toInstant(), end);
  }
}
