package io.entsdk.auth.throttle;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the tries of one tenant in a map, for one thread. */
final class MapTryStore implements TryStore {

  private final Map<TryKey, String> texts = new HashMap<>();
  boolean away;

  @Override
  public String id() {
    return "map";
  }

  @Override
  public Map<TryKey, String> read(TenantId tenant, Set<TryKey> keys) {
    check();
    Map<TryKey, String> found = new HashMap<>(texts);
    found.keySet().retainAll(keys);
    return found;
  }

  @Override
  public boolean change(TenantId tenant, List<TryChange> changes, Instant at) {
    check();
    for (TryChange one : changes) {
      if (!texts.getOrDefault(one.key(), "").equals(one.expected())) {
        return false;
      }
    }
    changes.forEach(one -> texts.put(one.key(), one.next()));
    return true;
  }

  @Override
  public void forget(TenantId tenant, Set<TryKey> keys) {
    texts.keySet().removeAll(keys);
  }

  @Override
  public int forgetBefore(TenantId tenant, Instant before, int most) {
    return 0;
  }

  private void check() {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
  }
}
