package io.entsdk.messaging.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/**
 * The laws of a school's hours, whatever it has decided, in zones that change their clocks or not.
 */
class ReleaseCalendarProperties {

  private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
  private static final ClassId CLASS = new ClassId(new UUID(0, 2));
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final int DAYS = 400;
  private static final Duration LONGEST = Duration.ofDays(ReleaseTerms.MOST_DAYS_CLOSED + 4L);

  @Provide
  Arbitrary<ReleaseCalendar> calendars() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of("Europe/Paris", "America/Miquelon", "Pacific/Noumea", "Indian/Reunion")
            .map(ZoneId::of);
    return Combinators.combine(zones, terms().list().ofMaxSize(6), periods(30).list().ofMaxSize(4))
        .as(ReleaseCalendar::new);
  }

  @Provide
  Arbitrary<Readers> readers() {
    return Combinators.combine(
            Arbitraries.of(Readership.PUPILS, Readership.FAMILIES),
            Arbitraries.of(List.<ClassId>of(), List.of(CLASS)))
        .as((readership, classes) -> new Readers(readership, classes, List.of()));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, (long) DAYS * 86_400)
        .map(seconds -> Instant.parse("2026-09-01T00:00:00Z").plusSeconds(seconds));
  }

  @Property(tries = 500)
  void nothingIsLostAndNothingIsEarly(
      @ForAll("calendars") ReleaseCalendar calendar,
      @ForAll("moments") Instant at,
      @ForAll("readers") Readers readers) {
    Instant shown = calendar.next(at, readers);

    assertFalse(shown.isBefore(at));
    assertTrue(Duration.between(at, shown).compareTo(LONGEST) <= 0);
  }

  @Property(tries = 500)
  void whatIsShownIsShownWhileItIsOpenUnlessItWaitedTooLong(
      @ForAll("calendars") ReleaseCalendar calendar,
      @ForAll("moments") Instant at,
      @ForAll("readers") Readers readers) {
    Instant shown = calendar.next(at, readers);

    assertTrue(
        calendar.isOpen(shown, readers)
            || Duration.between(at, shown).toDays() >= ReleaseTerms.MOST_DAYS_CLOSED - 1L);
  }

  @Property(tries = 500)
  void orderIsKept(
      @ForAll("calendars") ReleaseCalendar calendar,
      @ForAll("moments") Instant at,
      @ForAll @LongRange(min = 0, max = 1_000_000) long later,
      @ForAll("readers") Readers readers) {
    Instant first = calendar.next(at, readers);
    Instant second = calendar.next(at.plusSeconds(later), readers);

    assertFalse(second.isBefore(first));
  }

  @Property(tries = 500)
  void nothingWaitsPastAnOpenMoment(
      @ForAll("calendars") ReleaseCalendar calendar,
      @ForAll("moments") Instant at,
      @ForAll @LongRange(min = 0, max = 1_000_000) long later,
      @ForAll("readers") Readers readers) {
    Instant between = at.plusSeconds(later);

    assertTrue(!between.isBefore(calendar.next(at, readers)) || !calendar.isOpen(between, readers));
  }

  @Property(tries = 300)
  void staffNeverWaitAndFamiliesNeverComeBeforeThePupils(
      @ForAll("calendars") ReleaseCalendar calendar, @ForAll("moments") Instant at) {
    ReleaseCalendar forAll =
        new ReleaseCalendar(
            calendar.zone(),
            calendar.terms().stream()
                .map(one -> one.forOnly(Readership.PUPILS, Readership.FAMILIES))
                .toList(),
            calendar.holidays());
    Instant pupils = ReleaseRule.MARKS.at(at, Readers.of(Readership.PUPILS), forAll);
    Instant families = ReleaseRule.MARKS.at(at, Readers.of(Readership.FAMILIES), forAll);

    assertEquals(at, calendar.next(at, Readers.of(Readership.STAFF)));
    assertTrue(Duration.between(pupils, families).compareTo(Duration.ofHours(24)) >= 0);
  }

  private static Arbitrary<ReleaseTerms> terms() {
    return Combinators.combine(
            Arbitraries.of(ReleaseTerms.Kind.values()),
            Arbitraries.subsetOf(Readership.PUPILS, Readership.FAMILIES).filter(s -> !s.isEmpty()),
            Arbitraries.of(true, false),
            windows(),
            periods(90))
        .as(
            (kind, whom, scoped, window, period) ->
                new ReleaseTerms(
                    SCHOOL,
                    kind,
                    whom,
                    scoped ? CLASS : null,
                    null,
                    kind == ReleaseTerms.Kind.HOURS ? window : null,
                    period,
                    "generated"));
  }

  private static Arbitrary<ReleaseWindow> windows() {
    Arbitrary<Integer> opens = Arbitraries.integers().between(0, 20);
    Arbitrary<Integer> lasts = Arbitraries.integers().between(1, 3);
    return Combinators.combine(
            Arbitraries.subsetOf(DayOfWeek.values()).filter(days -> !days.isEmpty()), opens, lasts)
        .as(
            (days, from, hours) ->
                ReleaseWindow.of(days, LocalTime.of(from, 30), LocalTime.of(from + hours, 0)));
  }

  private static Arbitrary<Period> periods(int longest) {
    return Combinators.combine(
            Arbitraries.integers().between(0, DAYS), Arbitraries.integers().between(0, longest - 1))
        .as((from, days) -> new Period(FIRST.plusDays(from), FIRST.plusDays(from + (long) days)));
  }
}
