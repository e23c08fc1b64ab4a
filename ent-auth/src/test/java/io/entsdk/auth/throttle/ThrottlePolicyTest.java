package io.entsdk.auth.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row for each number of the policy. */
class ThrottlePolicyTest {

  private static final ThrottlePolicy POLICY = ThrottlePolicy.CARD_AND_PICTURES;
  private static final Origin TABLET = new Origin("tablet");
  private static final Instant START = Instant.parse("2026-09-15T06:30:00Z");

  @ParameterizedTest
  @CsvSource({"1, PT0S", "2, PT0S", "3, PT30S", "4, PT60S", "5, PT5M", "6, PT15M", "9, PT15M"})
  void aKnownDeviceWaits(int failures, Duration wait) {
    assertEquals(START.plus(wait), after(failures, TABLET).streak(TABLET).until());
  }

  @ParameterizedTest
  @CsvSource({
    "1, PT0S",
    "2, PT0S",
    "3, PT15M",
    "4, PT30M",
    "5, PT1H",
    "6, PT2H",
    "7, PT4H",
    "8, PT6H",
    "12, PT6H"
  })
  void strangersWait(int failures, Duration wait) {
    assertEquals(
        START.plus(wait), after(failures, Origin.STRANGERS).streak(Origin.STRANGERS).until());
  }

  @Test
  void aKnownDeviceNeverAsksForMoreThanAQuarterOfAnHourBelowTheCaps() {
    for (int failures = 1; failures < POLICY.perDay(); failures++) {
      Standing standing = POLICY.standing(after(failures, TABLET), TABLET, START);
      assertEquals(false, standing instanceof Standing.Closed, "after " + failures);
    }
  }

  @Test
  void twentyFiveInADayCloseForEveryoneUntilTheOldestIsADayOld() {
    TryCounts counts = after(25, TABLET);

    assertInstanceOf(Standing.Closed.class, standing(counts, Origin.STRANGERS, Duration.ZERO));
    assertInstanceOf(Standing.Closed.class, standing(counts, TABLET, Duration.ofHours(23)));
    assertInstanceOf(Standing.Waiting.class, standing(counts, TABLET, Duration.ofMinutes(1430)));
    assertInstanceOf(Standing.Open.class, standing(counts, TABLET, Duration.ofHours(24)));
  }

  @Test
  void aHundredInARowCloseForGood() {
    TryCounts counts = TryCounts.NONE;
    Instant now = START;
    for (int i = 0; i < 100; i++) {
      assertEquals(i, counts.inARow());
      now = now.plus(Duration.ofHours(6));
      counts = POLICY.failed(counts, Origin.STRANGERS, "mistake" + i, now);
    }

    assertInstanceOf(
        Standing.Closed.class, POLICY.standing(counts, TABLET, now.plus(Duration.ofDays(400))));
  }

  @Test
  void theSameMistakeIsFreeForTenMinutes() {
    TryCounts once = POLICY.failed(TryCounts.NONE, TABLET, "owl", START);

    assertEquals(once, POLICY.failed(once, TABLET, "owl", START.plusSeconds(599)));
    assertEquals(2, POLICY.failed(once, TABLET, "owl", START.plusSeconds(600)).inARow());
    assertEquals(2, POLICY.failed(once, TABLET, "bus", START).inARow());
  }

  @Test
  void aRightAnswerForgetsWhatWasCountedWhereItCameFrom() {
    TryCounts counts = POLICY.succeeded(TryCounts.NONE, TABLET, START);
    counts = POLICY.failed(counts, TABLET, "a", START);
    counts = POLICY.failed(counts, Origin.STRANGERS, "b", START);

    TryCounts after = POLICY.succeeded(counts, TABLET, START);

    assertEquals(0, after.streak(TABLET).failures());
    assertEquals(1, after.streak(Origin.STRANGERS).failures());
    assertEquals(2, after.recent().size(), "the day still counts");
  }

  @Test
  void twentyDevicesAreKnownAndTheLongestUnusedIsForgotten() {
    TryCounts counts = TryCounts.NONE;
    List<Origin> tablets = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      tablets.add(new Origin("tablet" + i));
      counts = POLICY.succeeded(counts, tablets.get(i), START.plusSeconds(i));
    }

    assertEquals(Origin.STRANGERS, counts.originOf(tablets.get(0)));
    assertEquals(tablets.get(1), counts.originOf(tablets.get(1)));
    assertEquals(tablets.get(20), counts.originOf(tablets.get(20)));
  }

  private static TryCounts after(int failures, Origin origin) {
    TryCounts counts = TryCounts.NONE;
    for (int i = 0; i < failures; i++) {
      counts = POLICY.failed(counts, origin, "mistake" + i, START);
    }
    return counts;
  }

  private static Standing standing(TryCounts counts, Origin origin, Duration later) {
    return POLICY.standing(counts, origin, START.plus(later));
  }
}
