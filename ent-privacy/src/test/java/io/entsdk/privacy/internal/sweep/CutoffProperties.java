package io.entsdk.privacy.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.RowClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** A row is due exactly when its own day and the period say so, however they are counted back. */
class CutoffProperties {

  private static final RowClock MICROS =
      new RowClock("made_at", RowClock.Kind.MICROSECONDS, "rule");

  @Property
  void theLatestDueDayIsTheInverseOfCountingForward(
      @ForAll("days") LocalDate today, @ForAll("limits") Period limit) {
    LocalDate latest = Cutoff.latestDue(today, limit);

    assertFalse(latest.plus(limit).isAfter(today));
    assertTrue(latest.plusDays(1).plus(limit).isAfter(today));
  }

  @Property
  void aRecordIsDueFromTheFirstMomentOfItsLastDayInItsZone(
      @ForAll("days") LocalDate made,
      @ForAll("limits") Period limit,
      @ForAll("zones") ZoneId zone,
      @ForAll @LongRange(min = 0, max = 86_399_999_999L) long micros) {
    Instant at = made.atStartOfDay(zone).toInstant().plus(micros, ChronoUnit.MICROS);
    LocalDate own = LocalDate.ofInstant(at, zone);

    assertTrue(isDue(at, own.plus(limit), limit, zone), "not due on its last day");
    assertFalse(isDue(at, own.plus(limit).minusDays(1), limit, zone), "due a day early");
  }

  @Property
  void aRecordInMillisecondsOrSecondsIsNotTakenForOneInMicroseconds(
      @ForAll("days") LocalDate today,
      @ForAll("limits") Period limit,
      @ForAll("zones") ZoneId zone) {
    long cutoff = Long.parseLong(Cutoff.of(MICROS, limit, today, zone).value());
    long fresh = today.plusDays(1).atStartOfDay(zone).toInstant().getEpochSecond();

    assertTrue(fresh * 1_000_000 >= cutoff, "a record of tomorrow is due");
    assertEquals(0, cutoff % 1_000_000, "the cutoff is no whole second");
    assertTrue(cutoff > fresh * 1_000, "the cutoff is counted in milliseconds");
  }

  private static boolean isDue(Instant at, LocalDate today, Period limit, ZoneId zone) {
    long value = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    return value < Long.parseLong(Cutoff.of(MICROS, limit, today, zone).value());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2045, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Months that end early and years that leap are not left to chance. */
  @Provide
  Arbitrary<Period> limits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(0, 24),
            Arbitraries.integers().between(0, 400))
        .as(Period::of);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Paris",
            "Indian/Reunion",
            "Pacific/Noumea",
            "America/Cayenne",
            "Pacific/Gambier")
        .map(ZoneId::of);
  }
}
