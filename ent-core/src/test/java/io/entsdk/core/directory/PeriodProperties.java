package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @Property
  void aPeriodCoversExactlyTheDaysFromItsFirstToItsLast(
      @ForAll @IntRange(max = 400) int first,
      @ForAll @IntRange(max = 400) int length,
      @ForAll @IntRange(max = 1_000) int asked) {
    Period period = new Period(DAY.plusDays(first), DAY.plusDays(first + length));

    assertEquals(asked >= first && asked <= first + length, period.covers(DAY.plusDays(asked)));
  }

  @Property
  void endingAPeriodNeverLengthensIt(
      @ForAll @IntRange(max = 400) int length,
      @ForAll @IntRange(max = 400) int end,
      @ForAll @IntRange(max = 1_000) int asked) {
    Period period = new Period(DAY, DAY.plusDays(length));
    Period ended = period.endedOn(DAY.plusDays(end));

    assertEquals(asked <= Math.min(length, end), ended.covers(DAY.plusDays(asked)));
  }
}
