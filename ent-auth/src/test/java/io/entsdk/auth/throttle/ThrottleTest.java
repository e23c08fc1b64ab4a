package io.entsdk.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.entsdk.auth.throttle.Standing.Closed;
import io.entsdk.auth.throttle.Standing.Open;
import io.entsdk.auth.throttle.Standing.Waiting;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each number of the throttle beyond one pupil, one row each. */
class ThrottleTest {

  private static final Throttle STANDARD = Throttle.STANDARD;
  private static final Instant START = Instant.parse("2026-09-15T06:30:00Z");
  private static final Origin TABLET = new Origin("tablet");

  private Tally tally = Tally.NONE;
  private Instant now = START;

  @ParameterizedTest
  @CsvSource({
    "3, 3, false",
    "4, 4, true",
    "3, 10, false",
    "3, 11, true",
  })
  void aDeviceThatFailsOnFourPupilsOrElevenTimesIsClosed(int pupils, int times, boolean closed) {
    for (int i = 0; i < times; i++) {
      fail(new Tried("pupil" + i % pupils, TABLET, true), "guess" + i);
    }

    assertEquals(closed, STANDARD.devices().isClosed(tally.device(), now));
  }

  @Test
  void aClosedDeviceOpensAfterSixHours() {
    for (int i = 0; i < 4; i++) {
      fail(new Tried("pupil" + i, TABLET, true), "guess");
      tally = new Tally(TryCounts.NONE, tally.device(), tally.group(), tally.tenantHour());
    }
    Tried ada = new Tried("ada", TABLET, true);
    assertInstanceOf(Closed.class, STANDARD.standing(tally, ada, now));

    assertInstanceOf(
        Closed.class, STANDARD.standing(tally, ada, now.plus(Duration.ofMinutes(359))));
    assertInstanceOf(Open.class, STANDARD.standing(tally, ada, now.plus(Duration.ofHours(6))));
  }

  @Test
  void failuresOfTenMinutesAgoAreForgotten() {
    for (int i = 0; i < 12; i++) {
      fail(new Tried("pupil" + i, TABLET, true), "guess");
      tally = new Tally(TryCounts.NONE, tally.device(), tally.group(), tally.tenantHour());
      now = now.plus(Duration.ofMinutes(4));
    }

    assertEquals(false, STANDARD.devices().isClosed(tally.device(), now));
  }

  @Test
  void aChildWhoGetsInAfterAllTakesItsSlipsBack() {
    Tried ada = new Tried("ada", Origin.STRANGERS, true);
    fail(ada, "slip");

    tally = STANDARD.succeeded(tally, ada, TABLET, now);

    assertEquals(Failures.NONE, tally.device());
    assertEquals(Failures.NONE, tally.group());
  }

  @ParameterizedTest
  @CsvSource({
    "4, 24, 0, false",
    "5, 23, 0, true",
    "5, 24, 0, false",
    "0, 0, 299, false",
    "0, 0, 300, true"
  })
  void strangersAreNotLookedAtAfterFiveFailuresInAClassOr300InATenantsHour(
      int failures, int hoursLater, int tenantHour, boolean closed) {
    for (int i = 0; i < failures; i++) {
      fail(new Tried("pupil" + i, Origin.STRANGERS, false), "guess");
      tally = new Tally(TryCounts.NONE, tally.device(), tally.group(), 0);
    }
    tally = new Tally(tally.pupil(), tally.device(), tally.group(), tenantHour);
    Instant later = now.plus(Duration.ofHours(hoursLater));

    Tried stranger = new Tried("ada", Origin.STRANGERS, false);
    assertEquals(closed, STANDARD.standing(tally, stranger, later) instanceof Closed);
    assertInstanceOf(Open.class, STANDARD.standing(tally, new Tried("ada", TABLET, true), later));
  }

  @Test
  void aForgivenMistakeCountsNowhere() {
    Tried ada = new Tried("ada", Origin.STRANGERS, true);
    fail(ada, "slip");

    assertSame(tally, STANDARD.failed(tally, ada, "slip", now));
  }

  @Test
  void aStrictThrottleSendsToTheTeacherAfterThree() {
    Tried ada = new Tried("ada", TABLET, true);
    for (int i = 0; i < 3; i++) {
      tally = Throttle.STRICT.failed(tally, ada, "guess" + i, now);
    }

    Instant nextYear = now.plus(Duration.ofDays(365));
    assertInstanceOf(Closed.class, Throttle.STRICT.standing(tally, ada, nextYear));
  }

  @Test
  void aClockThatLeapsAheadAndComesBackLocksNobody() {
    now = START.plus(Duration.ofDays(365));
    Tried ada = new Tried("ada", Origin.STRANGERS, true);
    for (int i = 0; i < 30; i++) {
      fail(ada, "guess" + i);
      fail(new Tried("pupil" + i, TABLET, true), "guess" + i);
    }
    assertInstanceOf(Closed.class, STANDARD.standing(tally, ada, now));

    assertInstanceOf(Open.class, STANDARD.standing(tally, ada, START));
  }

  @Test
  void aClockThatGoesBackALittleLengthensAWaitByNoMoreThanThat() {
    Tried ada = new Tried("ada", TABLET, true);
    for (int i = 0; i < 3; i++) {
      fail(ada, "guess" + i);
    }

    assertEquals(
        new Waiting(START.plusSeconds(30)), STANDARD.standing(tally, ada, now.minusSeconds(59)));
    assertInstanceOf(Open.class, STANDARD.standing(tally, ada, now.minusSeconds(61)));
  }

  private void fail(Tried tried, String mark) {
    tally = STANDARD.failed(tally, tried, mark, now);
  }
}
