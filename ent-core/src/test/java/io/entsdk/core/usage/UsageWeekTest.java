package io.entsdk.core.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.directory.Profile;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsageWeekTest {

  // ISO 8601: the week with the year's first Thursday is the first.
  @ParameterizedTest
  @CsvSource({
    "2026-09-15, 2026-W38, 2026-09-14",
    "2027-01-03, 2026-W53, 2026-12-28",
    "2027-01-04, 2027-W01, 2027-01-04",
    "2024-12-30, 2025-W01, 2024-12-30"
  })
  void aDayIsInOneWeekWhichBeginsOnItsMonday(LocalDate day, String week, LocalDate monday) {
    assertEquals(week, UsageWeek.of(day).toString());
    assertEquals(monday, UsageWeek.of(day).monday());
  }

  @Test
  void aWeekThatBeginsOnAnotherDayIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new UsageWeek(LocalDate.of(2026, 9, 15)));
  }

  @Test
  void aFigureAboutFourPeopleCannotBeMade() {
    UsageWeek week = UsageWeek.of(LocalDate.of(2026, 9, 15));

    assertThrows(
        IllegalArgumentException.class,
        () -> new UsageFigure(week, Profile.ELV, UsageMeasure.SIGN_IN, 1, 4, 40));
  }

  @ParameterizedTest
  @EnumSource(UsageMeasure.class)
  void eachMeasureHasANameInFrenchAndInEnglish(UsageMeasure measure) {
    assertNotEquals(measure.text(Locale.FRENCH), measure.text(Locale.ENGLISH));
    assertEquals(measure.text(Locale.ENGLISH), measure.text(Locale.GERMAN));
  }
}
