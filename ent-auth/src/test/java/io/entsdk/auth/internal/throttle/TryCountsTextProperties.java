package io.entsdk.auth.internal.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.ThrottlePolicy;
import io.entsdk.auth.throttle.TryCounts;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TryCountsTextProperties {

  private static final ThrottlePolicy POLICY = ThrottlePolicy.CARD_AND_PICTURES;
  private static final Instant START = Instant.parse("2026-09-15T06:30:00.123456Z");

  @Property(tries = 100)
  void whatIsWrittenIsReadBack(
      @ForAll @IntRange(max = 30) int devices, @ForAll @IntRange(max = 120) int failures) {
    TryCounts counts = counts(devices, failures);

    assertEquals(counts, TryCountsText.of(counts).counts());
  }

  @Example
  void theFullestCountsFitTheirColumns() {
    TryCountsText texts = TryCountsText.of(counts(30, 120));

    assertTrue(texts.streaks().length() <= 2_000, () -> "" + texts.streaks().length());
    assertTrue(texts.recent().length() <= 600, () -> "" + texts.recent().length());
    assertTrue(texts.mistakes().length() <= 200, () -> "" + texts.mistakes().length());
  }

  private static TryCounts counts(int devices, int failures) {
    TryCounts counts = TryCounts.NONE;
    Instant now = START;
    for (int i = 0; i < devices; i++) {
      now = now.plus(Duration.ofSeconds(1));
      counts = POLICY.succeeded(counts, new Origin("%022d".formatted(i)), now);
    }
    for (int i = 0; i < failures; i++) {
      now = now.plus(Duration.ofSeconds(1));
      Origin device = new Origin("%022d".formatted(i % 25));
      counts = POLICY.failed(counts, counts.originOf(device), "%011d".formatted(i), now);
    }
    return counts;
  }
}
