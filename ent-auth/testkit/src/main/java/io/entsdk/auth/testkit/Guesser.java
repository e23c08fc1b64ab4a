package io.entsdk.auth.testkit;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes tries that two keys are counted under, as long as there are any left. */
record Guesser(TryStore store, TenantId tenant, TryKey one, TryKey other) {

  private static final Instant NOW = Instant.parse("2026-09-15T06:30:00Z");

  /** Return how many tries this node got of {@code most} that all nodes have together. */
  int guess(int most) {
    int got = 0;
    while (true) {
      Map<TryKey, String> read = store.read(tenant, Set.of(one));
      String seen = read.getOrDefault(one, "");
      int taken = seen.isEmpty() ? 0 : Integer.parseInt(seen);
      if (taken >= most) {
        return got;
      }
      String next = Integer.toString(taken + 1);
      List<TryChange> changes =
          Stream.of(one, other).distinct().map(key -> new TryChange(key, seen, next)).toList();
      if (store.change(tenant, changes, NOW)) {
        got++;
      }
    }
  }
}
