package io.entsdk.privacy.internal.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is far more than usual stops, however small a part of the table it is. */
class SweepBrakeTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:05:00Z");
  private static final SweepPolicy POLICY = new SweepPolicy(40, 1_000);

  @Test
  void aPartOfTheTableOrTenTimesTheUsualBrakes() {
    assertFalse(POLICY.brakes(999, 999, 1), "too few to look at");
    assertFalse(POLICY.brakes(4_000, 10_000, 0));
    assertTrue(POLICY.brakes(4_001, 10_000, 0));
    assertFalse(POLICY.brakes(2_000, 1_000_000, 200));
    assertTrue(POLICY.brakes(2_001, 1_000_000, 200));
    assertThrows(IllegalArgumentException.class, () -> new SweepPolicy(0, 1));
  }

  @Test
  void whatIsUsualIsCountedByTheDaysSinceTheLastTime() {
    SweepRound lastWeek = round(Optional.of(NOW.minus(Duration.ofDays(7))), 0, 100);
    assertEquals(700, lastWeek.usualBy(NOW));
    assertEquals(0, round(Optional.empty(), 0, 100).usualBy(NOW), "nothing is known yet");
  }

  @Test
  void oneDayOfMuchMovesTheUsualByAQuarter() {
    Optional<Instant> yesterday = Optional.of(NOW.minus(Duration.ofDays(1)));
    assertEquals(0, round(Optional.empty(), 50_000, 0).dailyBy(NOW), "the first is a backlog");
    assertEquals(400, round(yesterday, 400, 0).dailyBy(NOW));
    assertEquals(400, round(yesterday, 1_000, 200).dailyBy(NOW));
  }

  private static SweepRound round(Optional<Instant> endedAt, long taken, long daily) {
    return new SweepRound(
        SweptName.ofRows("diary_page"),
        SweepRound.State.RUNNING,
        "0",
        RecordKey.START,
        1_000,
        new SweepRound.Counts(taken, taken, 0, 0, daily, 0),
        NOW,
        endedAt,
        Optional.empty());
  }
}
