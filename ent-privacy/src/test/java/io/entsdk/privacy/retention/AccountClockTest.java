package io.entsdk.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three months of the order of 30 November 2006, day by day. */
class AccountClockTest {

  @ParameterizedTest(name = "entitled until {0}: due on {1}")
  @CsvSource({
    "2026-07-05, 2026-10-05",
    "2026-08-31, 2026-11-30",
    "2025-11-30, 2026-02-28",
    "2027-11-30, 2028-02-29",
    "2027-11-29, 2028-02-29",
    "2027-11-28, 2028-02-28",
    "2028-02-29, 2028-05-29",
    "2026-02-28, 2026-05-28",
    "2026-10-31, 2027-01-31",
    "2026-12-31, 2027-03-31"
  })
  void theDayBeforeKeepsAndTheDayIsDue(LocalDate lastDay, LocalDate due) {
    RetentionCase account = endedOn(lastDay);

    assertEquals(RetentionOutcome.KEEP, account.decide(due.minusDays(1)).outcome());
    assertEquals(
        new RetentionDecision.Due(due, account.decide(due).because()), account.decide(due));
    assertEquals(RetentionOutcome.DUE, account.decide(due.plusYears(10)).outcome());
  }

  /** 3 months of 30 days, or of 7,776,000 seconds, would come two days early here. */
  @Test
  void monthsAreNotThirtyDays() {
    RetentionCase account = endedOn(LocalDate.of(2026, 7, 5));

    assertEquals(
        RetentionOutcome.KEEP, account.decide(LocalDate.of(2026, 7, 5).plusDays(90)).outcome());
    assertEquals(
        RetentionOutcome.DUE, account.decide(LocalDate.of(2026, 7, 5).plusDays(92)).outcome());
  }

  /** The same moment is the day itself in Nouméa and Réunion, and the day before in Paris. */
  @ParameterizedTest(name = "at {1} in {0}: {2}")
  @CsvSource({
    "Pacific/Noumea, 2026-10-04T12:59:59Z, KEEP",
    "Pacific/Noumea, 2026-10-04T13:00:00Z, DUE",
    "Indian/Reunion, 2026-10-04T19:59:59Z, KEEP",
    "Indian/Reunion, 2026-10-04T20:00:00Z, DUE",
    "Europe/Paris,   2026-10-04T21:59:59Z, KEEP",
    "Europe/Paris,   2026-10-04T22:00:00Z, DUE",
    "America/Cayenne, 2026-10-05T02:59:59Z, KEEP",
    "America/Cayenne, 2026-10-05T03:00:00Z, DUE"
  })
  void theDayIsTheSchoolsOwn(ZoneId zone, Instant now, RetentionOutcome outcome) {
    RetentionCase account = endedOn(LocalDate.of(2026, 7, 5));

    assertEquals(outcome, account.decide(LocalDate.ofInstant(now, zone)).outcome());
  }

  /** On 25 October 2026 Paris has 25 hours: the day is due from its first to its last. */
  @ParameterizedTest
  @CsvSource({"2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"})
  void aDayOfTwentyFiveHoursIsOneDay(Instant now) {
    RetentionCase account = endedOn(LocalDate.of(2026, 7, 25));
    LocalDate day = LocalDate.ofInstant(now, ZoneId.of("Europe/Paris"));

    assertEquals(RetentionOutcome.DUE, account.decide(day).outcome());
    assertEquals(RetentionOutcome.KEEP, account.decide(day.minusDays(1)).outcome());
  }

  private static RetentionCase endedOn(LocalDate lastDay) {
    return new RetentionCase(
        List.of(
            RetentionRules.FRENCH_SCHOOL
                .get(RetentionRules.ENT_ACCOUNT)
                .answering(PublicArchives.NO)),
        RetentionFacts.of(Trigger.ENTITLEMENT_ENDED, lastDay),
        Set.of(),
        Set.of());
  }
}
