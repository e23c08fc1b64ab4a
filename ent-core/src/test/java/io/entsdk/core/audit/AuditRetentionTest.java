package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditRetentionTest {

  private static final AuditPeriod ALL = AuditRetention.FRENCH_SCHOOL.periodOf("open-school");

  @ParameterizedTest
  @CsvSource({"read-class, P6M", "read-person, P6M", "open-school, P11M", "readiness, P11M"})
  void readsStaySixMonthsAndAllElseEleven(String action, String period) {
    AuditPeriod found = AuditRetention.FRENCH_SCHOOL.periodOf(action);

    assertEquals(Period.parse(period), found.period());
    assertEquals("JORFTEXT000044272396", found.reference());
    assertEquals(AuditPeriod.Confidence.VERIFIED_SECOND_HAND, found.confidence());
  }

  @Test
  void theLongestPrefixHolds() {
    AuditRetention rules =
        new AuditRetention(List.of(period("read-", 6), period("", 11), period("read-case", 8)));

    assertEquals(Period.ofMonths(8), rules.periodOf("read-case-file").period());
    assertEquals(Period.ofMonths(6), rules.periodOf("read-class").period());
  }

  @Test
  void anEntryIsKeptForItsWholeLastDay() {
    assertEquals(
        LocalDate.of(2027, 3, 1),
        AuditRetention.FRENCH_SCHOOL.erasableFrom(
            "read-class", Instant.parse("2026-08-31T23:59:59Z")));
  }

  @Test
  void aSetWithoutAPeriodForAllIsRefused() {
    List<AuditPeriod> none = List.of(period("read-", 6));
    List<AuditPeriod> two = List.of(ALL, ALL);

    assertThrows(IllegalArgumentException.class, () -> new AuditRetention(none));
    assertThrows(IllegalArgumentException.class, () -> new AuditRetention(two));
    assertThrows(IllegalArgumentException.class, () -> period("READ%", 6));
    assertThrows(IllegalArgumentException.class, () -> period("read-", 0));
  }

  private static AuditPeriod period(String prefix, int months) {
    return new AuditPeriod(
        prefix,
        Period.ofMonths(months),
        "test",
        "test",
        LocalDate.of(2026, 1, 1),
        AuditPeriod.Confidence.OWN_CHOICE);
  }
}
