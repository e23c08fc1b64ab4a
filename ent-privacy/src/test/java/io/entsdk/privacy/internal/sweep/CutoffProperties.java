package io.entsdk.privacy.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.RowClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;

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

    turnsDueOn(own.plus(limit), CutoffProperties::isDue, at, limit, zone);
  }

  /** Each of these has stood in some software that erased too early, or never. */
  enum Mistake implements Due {
    TURNED_SIGN {
      @Override
      public boolean is(Instant at, LocalDate today, Period limit, ZoneId zone) {
        return micros(at) > cutoff(today, limit, zone);
      }
    },
    THE_INSTANT_ITSELF {
      @Override
      public boolean is(Instant at, LocalDate today, Period limit, ZoneId zone) {
        return micros(at) <= cutoff(today, limit, zone);
      }
    },
    MILLISECONDS {
      @Override
      public boolean is(Instant at, LocalDate today, Period limit, ZoneId zone) {
        return at.toEpochMilli() < cutoff(today, limit, zone);
      }
    },
    A_LIMIT_IN_SECONDS {
      @Override
      public boolean is(Instant at, LocalDate today, Period limit, ZoneId zone) {
        return micros(at) < cutoff(today, limit, zone) / 1_000_000;
      }
    },
    THE_DAY_OF_GREENWICH {
      @Override
      public boolean is(Instant at, LocalDate today, Period limit, ZoneId zone) {
        return isDue(at, today, limit, ZoneOffset.UTC);
      }
    },
    MONTHS_OF_THIRTY_DAYS {
      @Override
      public boolean is(Instant at, LocalDate today, Period limit, ZoneId zone) {
        Period days = Period.ofDays((int) limit.toTotalMonths() * 30 + limit.getDays());
        return isDue(at, today, days, zone);
      }
    };
  }

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void theLawBites(Mistake mistake) {
    LocalDate day = LocalDate.of(2027, 9, 1);
    ZoneId zone = ZoneId.of("Europe/Paris");
    Instant at = day.atStartOfDay(zone).toInstant();
    Period limit = Period.ofMonths(12);

    turnsDueOn(day.plus(limit), CutoffProperties::isDue, at, limit, zone);
    assertThrows(
        AssertionFailedError.class, () -> turnsDueOn(day.plus(limit), mistake, at, limit, zone));
  }

  /** Says whether a row that was made {@code at} an instant is due {@code today}. */
  @FunctionalInterface
  interface Due {
    boolean is(Instant at, LocalDate today, Period limit, ZoneId zone);
  }

  private static void turnsDueOn(LocalDate last, Due due, Instant at, Period limit, ZoneId zone) {
    assertTrue(due.is(at, last, limit, zone), "not due on its last day");
    assertFalse(due.is(at, last.minusDays(1), limit, zone), "due a day early");
  }

  @Property
  void aRecordInMillisecondsOrSecondsIsNotTakenForOneInMicroseconds(
      @ForAll("days") LocalDate today,
      @ForAll("limits") Period limit,
      @ForAll("zones") ZoneId zone) {
    long cutoff = cutoff(today, limit, zone);
    long fresh = today.plusDays(1).atStartOfDay(zone).toInstant().getEpochSecond();

    assertTrue(fresh * 1_000_000 >= cutoff, "a record of tomorrow is due");
    assertEquals(0, cutoff % 1_000_000, "the cutoff is no whole second");
    assertTrue(cutoff > fresh * 1_000, "the cutoff is counted in milliseconds");
  }

  private static boolean isDue(Instant at, LocalDate today, Period limit, ZoneId zone) {
    return micros(at) < cutoff(today, limit, zone);
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static long cutoff(LocalDate today, Period limit, ZoneId zone) {
    return Long.parseLong(Cutoff.of(MICROS, limit, today, zone).value());
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
