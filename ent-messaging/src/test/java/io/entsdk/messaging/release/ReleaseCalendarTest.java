package io.entsdk.messaging.release;

import static io.entsdk.messaging.release.Readership.FAMILIES;
import static io.entsdk.messaging.release.Readership.PUPILS;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** September 2026 began on a Tuesday. */
class ReleaseCalendarTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
  private static final ClassId CM2 = new ClassId(new UUID(0, 2));
  private static final GroupId BOARDERS = new GroupId(new UUID(0, 3));
  private static final Set<DayOfWeek> SCHOOL_DAYS = EnumSet.range(MONDAY, FRIDAY);
  private static final Period SEPTEMBER = days("2026-09-01", "2026-09-30");

  @Test
  void aSchoolThatHasDecidedNothingKeepsTheNationalHours() {
    ReleaseCalendar national = ReleaseCalendar.national(PARIS);

    assertEquals(at("2026-09-16T07:00"), national.next(at("2026-09-15T20:00"), families()));
    assertEquals(at("2026-09-15T20:00"), national.next(at("2026-09-15T20:00"), staff()));
  }

  @Test
  void aSchoolsHoursStandForTheirDaysAlone() {
    ReleaseCalendar early = calendar(opening("06:00", "18:00"));

    assertEquals(at("2026-09-16T06:00"), early.next(at("2026-09-15T18:00"), families()));
    assertEquals(at("2026-10-01T07:00"), early.next(at("2026-09-30T18:00"), families()));
    assertEquals(at("2026-08-31T19:00"), early.next(at("2026-08-31T19:00"), families()));
  }

  @Test
  void theYoungestDecisionOfASchoolCounts() {
    ReleaseCalendar twice = calendar(opening("06:00", "18:00"), opening("09:00", "12:00"));

    assertEquals(at("2026-09-16T09:00"), twice.next(at("2026-09-15T12:00"), families()));
  }

  @Test
  void boardersReadInTheEveningAndNobodyElse() {
    ReleaseCalendar boarding = calendar(opening("07:00", "22:00").within(BOARDERS).forOnly(PUPILS));
    Readers boarder = new Readers(PUPILS, List.of(CM2), List.of(BOARDERS));

    assertEquals(at("2026-09-15T21:30"), boarding.next(at("2026-09-15T21:30"), boarder));
    assertEquals(at("2026-09-16T07:00"), boarding.next(at("2026-09-15T21:30"), Readers.of(PUPILS)));
    assertEquals(
        at("2026-09-16T07:00"),
        boarding.next(at("2026-09-15T21:30"), new Readers(FAMILIES, List.of(), List.of(BOARDERS))));
  }

  @Test
  void aTripIsToldOnASaturday() {
    ReleaseTerms trip =
        ReleaseTerms.opening(
                SCHOOL,
                ReleaseWindow.of(Set.of(SATURDAY), LocalTime.of(8, 0), LocalTime.of(22, 0)),
                days("2026-09-19", "2026-09-19"),
                "classe de découverte")
            .within(CM2);
    Readers ofClass = new Readers(FAMILIES, List.of(CM2), List.of());

    assertEquals(at("2026-09-19T21:00"), calendar(trip).next(at("2026-09-19T21:00"), ofClass));
    assertEquals(at("2026-09-21T07:00"), calendar(trip).next(at("2026-09-19T22:00"), ofClass));
    assertEquals(at("2026-09-21T07:00"), calendar(trip).next(at("2026-09-19T21:00"), families()));
  }

  @Test
  void anyOfSeveralGroupsLetsThrough() {
    ReleaseCalendar both =
        calendar(opening("05:00", "06:00").within(CM2), opening("21:00", "22:00").within(BOARDERS));
    Readers inBoth = new Readers(PUPILS, List.of(CM2), List.of(BOARDERS));

    assertEquals(at("2026-09-15T21:00"), both.next(at("2026-09-15T07:00"), inBoth));
    assertEquals(at("2026-09-16T05:00"), both.next(at("2026-09-15T22:00"), inBoth));
  }

  @Test
  void onAClosedDayNothingIsToldWhateverTheHours() {
    ReleaseCalendar bridge =
        calendar(
            opening("06:00", "22:00"),
            ReleaseTerms.closing(SCHOOL, days("2026-09-18", "2026-09-18"), "pont"),
            opening("06:00", "22:00").within(CM2));
    Readers ofClass = new Readers(FAMILIES, List.of(CM2), List.of());

    assertEquals(at("2026-09-21T06:00"), bridge.next(at("2026-09-17T22:00"), families()));
    assertEquals(at("2026-09-21T06:00"), bridge.next(at("2026-09-18T10:00"), ofClass));
    assertEquals(at("2026-09-18T10:00"), bridge.next(at("2026-09-18T10:00"), staff()));
  }

  @Test
  void holidaysCloseASchoolThatWantsThemTo() {
    List<Period> autumn = List.of(days("2026-10-17", "2026-11-01"));
    ReleaseTerms rest =
        ReleaseTerms.closingInHolidays(SCHOOL, Period.from(day("2026-09-01")), "conseil d’école");

    assertEquals(
        at("2026-11-02T07:00"),
        new ReleaseCalendar(PARIS, List.of(rest), autumn).next(at("2026-10-16T20:00"), families()));
    assertEquals(
        at("2026-10-19T07:00"),
        new ReleaseCalendar(PARIS, List.of(), autumn).next(at("2026-10-16T20:00"), families()));
  }

  /** A calendar of holidays that never end is a fault, and no reason to lose anything. */
  @Test
  void whatWaitsIsShownInTheEnd() {
    ReleaseTerms rest =
        ReleaseTerms.closingInHolidays(SCHOOL, Period.from(day("2026-09-01")), "conseil d’école");
    ReleaseCalendar endless =
        new ReleaseCalendar(PARIS, List.of(rest), List.of(Period.from(day("2026-09-01"))));

    assertEquals(at("2026-12-24T07:00"), endless.next(at("2026-09-15T10:00"), families()));
  }

  @Test
  void marksReachFamiliesADayAfterTheirChild() {
    ReleaseCalendar national = ReleaseCalendar.national(PARIS);

    assertEquals(
        at("2026-09-15T10:00"),
        ReleaseRule.MARKS.at(at("2026-09-15T10:00"), Readers.of(PUPILS), national));
    assertEquals(
        at("2026-09-16T10:00"), ReleaseRule.MARKS.at(at("2026-09-15T10:00"), families(), national));
    assertEquals(
        at("2026-09-21T07:00"), ReleaseRule.MARKS.at(at("2026-09-18T10:00"), families(), national));
    assertEquals(
        at("2026-09-22T07:00"), ReleaseRule.MARKS.at(at("2026-09-18T21:00"), families(), national));
  }

  @Test
  void whatConcernsTheSafetyOfAChildWaitsForNoHours() {
    assertEquals(
        at("2026-09-19T23:00"),
        ReleaseRule.AT_ONCE.at(
            at("2026-09-19T23:00"), families(), ReleaseCalendar.national(PARIS)));
  }

  @Test
  void aDecisionThatMakesNoSenseIsRefused() {
    Period year = days("2026-09-01", "2027-07-01");
    ReleaseTerms fine = opening("07:00", "19:00");

    assertThrows(RejectedException.class, () -> ReleaseTerms.closing(SCHOOL, year, "trop long"));
    assertThrows(
        RejectedException.class,
        () -> ReleaseTerms.closing(SCHOOL, Period.from(day("2026-09-01")), "sans fin"));
    assertThrows(RejectedException.class, () -> ReleaseTerms.closing(SCHOOL, SEPTEMBER, " "));
    assertThrows(RejectedException.class, () -> fine.forOnly(Readership.STAFF));
    assertThrows(RejectedException.class, fine::forOnly);
    assertThrows(
        RejectedException.class,
        () -> ReleaseTerms.closing(SCHOOL, days("2026-09-02", "2026-09-01"), "sans jour"));
    assertThrows(
        RejectedException.class,
        () ->
            new ReleaseTerms(
                SCHOOL, fine.kind(), fine.readers(), CM2, BOARDERS, fine.hours(), SEPTEMBER, "x"));
    assertThrows(
        RejectedException.class,
        () ->
            new ReleaseTerms(
                SCHOOL, fine.kind(), fine.readers(), null, null, null, SEPTEMBER, "x"));
  }

  private static ReleaseTerms opening(String opens, String closes) {
    ReleaseWindow hours =
        ReleaseWindow.of(SCHOOL_DAYS, LocalTime.parse(opens), LocalTime.parse(closes));
    return ReleaseTerms.opening(SCHOOL, hours, SEPTEMBER, "conseil d’école");
  }

  private static ReleaseCalendar calendar(ReleaseTerms... terms) {
    return new ReleaseCalendar(PARIS, List.of(terms), List.of());
  }

  private static Readers families() {
    return Readers.of(FAMILIES);
  }

  private static Readers staff() {
    return Readers.of(Readership.STAFF);
  }

  private static Period days(String first, String last) {
    return new Period(day(first), day(last));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(PARIS).toInstant();
  }
}
