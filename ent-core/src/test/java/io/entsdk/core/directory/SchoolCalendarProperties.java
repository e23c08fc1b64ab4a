package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of school years, whatever a school has said about them. */
class SchoolCalendarProperties {

  @Property
  void eachDayBelongsToOneYear(
      @ForAll("days") List<LocalDate> beginnings, @ForAll("day") LocalDate day) {
    SchoolCalendar calendar = SchoolCalendar.usual();
    for (LocalDate first : beginnings) {
      calendar = calendar.beginningOn(first);
    }
    SchoolYear year = calendar.yearOf(day);
    SchoolYear next = new SchoolYear(year.startYear() + 1);

    assertFalse(day.isBefore(calendar.firstDayOf(year)));
    assertFalse(day.isAfter(calendar.lastDayOf(year)));
    assertEquals(calendar.lastDayOf(year).plusDays(1), calendar.firstDayOf(next));
    assertEquals(year, calendar.yearOf(calendar.firstDayOf(year)));
  }

  @Property
  void whatIsSaidOfAYearChangesNoEarlierOne(
      @ForAll("days") List<LocalDate> beginnings, @ForAll("day") LocalDate later) {
    SchoolCalendar before = SchoolCalendar.usual();
    for (LocalDate first : beginnings) {
      before = before.beginningOn(first);
    }
    SchoolYear eve = new SchoolYear(later.getYear() - 1);

    assertEquals(before.firstDayOf(eve), before.beginningOn(later).firstDayOf(eve));
  }

  @Example
  void theYearOfTheMainlandIsTheUsualOne() {
    SchoolCalendar usual = SchoolCalendar.usual();

    assertEquals(new SchoolYear(2026), usual.yearOf(LocalDate.of(2026, 9, 1)));
    assertEquals(new SchoolYear(2025), usual.yearOf(LocalDate.of(2026, 8, 31)));
    assertEquals(LocalDate.of(2027, 8, 31), usual.lastDayOf(new SchoolYear(2026)));
  }

  @Example
  void theYearOfNoumeaIsTheOneOfItsCalendar() {
    SchoolCalendar noumea = SchoolCalendar.usual().beginningOn(LocalDate.of(2026, 2, 16));

    assertEquals(new SchoolYear(2026), noumea.yearOf(LocalDate.of(2026, 12, 18)));
    assertEquals(new SchoolYear(2026), noumea.yearOf(LocalDate.of(2027, 2, 15)));
    assertEquals(new SchoolYear(2027), noumea.yearOf(LocalDate.of(2027, 2, 16)));
    assertEquals(new SchoolYear(2025), noumea.yearOf(LocalDate.of(2026, 2, 15)));
    assertEquals(LocalDate.of(2024, 9, 1), noumea.firstDayOf(new SchoolYear(2024)));
  }

  @Example
  void aLeapDayBeginsTheOtherYearsOnTheEveOfMarch() {
    SchoolCalendar odd = SchoolCalendar.usual().beginningOn(LocalDate.of(2028, 2, 29));

    assertEquals(LocalDate.of(2029, 2, 28), odd.firstDayOf(new SchoolYear(2029)));
  }

  @Provide
  Arbitrary<List<LocalDate>> days() {
    return day().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<LocalDate> day() {
    return Arbitraries.longs()
        .between(LocalDate.of(2020, 1, 1).toEpochDay(), LocalDate.of(2035, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
