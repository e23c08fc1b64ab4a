package io.entsdk.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.spi.IdSource;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private Instant now = Instant.parse("2026-09-15T06:30:00Z");
  private final IdSource ids = IdSource.timeOrdered(() -> now, new SecureRandom());

  @Test
  void anIdIsAVersion7UuidOfTheMoment() {
    UUID id = ids.next();

    assertEquals(7, id.version());
    assertEquals(2, id.variant());
    assertEquals(now.toEpochMilli(), id.getMostSignificantBits() >>> 16);
  }

  @Test
  void idsGrowAlsoWithinAMillisecondAndWhenTheClockStepsBack() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      if (i == 5_000) {
        now = now.minusSeconds(3_600);
      }
      made.add(ids.next().toString());
    }

    assertEquals(made.stream().sorted().toList(), made);
    Set<String> distinct = new HashSet<>(made);
    assertTrue(distinct.size() == made.size());
  }
}
