package io.entsdk.quickstart;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts tries in the memory of one node, to show what a store of one's own has to do: put a Redis
 * behind it, for this one forgets when it stops, and knows of no other node. ent-auth's README.
 */
final class NodeTries implements TryStore {

  private record Place(TenantId tenant, TryKey key) {}

  private record Kept(String text, Instant at) {}

  private final Map<Place, Kept> kept = new HashMap<>();

  @Override
  public String id() {
    return "node-tries";
  }

  @Override
  public synchronized Map<TryKey, String> read(TenantId tenant, Set<TryKey> keys) {
    Map<TryKey, String> texts = new HashMap<>();
    keys.forEach(key -> texts.put(key, text(tenant, key)));
    return texts;
  }

  @Override
  public synchronized boolean change(TenantId tenant, List<TryChange> changes, Instant at) {
    for (TryChange change : changes) {
      if (!text(tenant, change.key()).equals(change.expected())) {
        return false; // somebody was faster: none is made
      }
    }
    changes.forEach(one -> kept.put(new Place(tenant, one.key()), new Kept(one.next(), at)));
    return true;
  }

  @Override
  public synchronized void forget(TenantId tenant, Set<TryKey> keys) {
    keys.forEach(key -> kept.remove(new Place(tenant, key)));
  }

  @Override
  public synchronized int forgetBefore(TenantId tenant, Instant before, int most) {
    List<Place> old =
        kept.entrySet().stream()
            .filter(one -> one.getKey().tenant().equals(tenant))
            .filter(one -> one.getValue().at().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    old.forEach(kept::remove);
    return old.size();
  }

  private String text(TenantId tenant, TryKey key) {
    Kept found = kept.get(new Place(tenant, key));
    return found == null ? "" : found.text();
  }
}
