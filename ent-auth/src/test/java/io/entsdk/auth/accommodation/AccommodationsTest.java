package io.entsdk.auth.accommodation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccommodationsTest {

  @Test
  void whoNeedsNothingNeedsNoneOfThem() {
    assertTrue(Accommodations.NONE.isNone());
    for (Accommodation kind : Accommodation.values()) {
      assertFalse(Accommodations.NONE.has(kind));
      assertTrue(Accommodations.of(kind).has(kind));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 299, 10_001, Long.MAX_VALUE})
  void aFrameNobodyCanFollowIsRefused(long millis) {
    Accommodations scanning = Accommodations.of(Accommodation.SCANNING);

    assertThrows(RejectedException.class, () -> scanning.scanningEvery(Duration.ofMillis(millis)));
  }

  @Test
  void nothingOfItIsPrinted() {
    assertEquals(
        "Accommodations[***]",
        Accommodations.of(Accommodation.AUDIO_NAMES, Accommodation.NFC).toString());
  }
}
