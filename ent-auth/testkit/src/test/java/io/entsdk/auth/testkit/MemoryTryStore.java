package io.entsdk.auth.testkit;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps tries in memory, as a vendor's Redis would: each call is one step for all. */
class MemoryTryStore implements TryStore {

  private record Place(TenantId tenant, TryKey key) {}

  private record Entry(String text, Instant at) {}

  private final Map<Place, Entry> entries = new HashMap<>();
  private boolean away;

  @Override
  public String id() {
    return "memory";
  }

  /** Let every call throw from now on, or answer again. */
  synchronized void away(boolean gone) {
    away = gone;
  }

  /** Return all texts that are kept. */
  synchronized List<String> texts() {
    return entries.values().stream().map(Entry::text).toList();
  }

  @Override
  public synchronized Map<TryKey, String> read(TenantId tenant, Set<TryKey> keys) {
    check();
    return keys.stream()
        .filter(key -> entries.containsKey(new Place(tenant, key)))
        .collect(Collectors.toMap(Function.identity(), key -> text(tenant, key)));
  }

  @Override
  public synchronized boolean change(TenantId tenant, List<TryChange> changes, Instant at) {
    check();
    boolean stand =
        changes.stream().allMatch(one -> one.expected().equals(text(tenant, one.key())));
    if (stand) {
      changes.forEach(one -> entries.put(new Place(tenant, one.key()), new Entry(one.next(), at)));
    }
    return stand;
  }

  String text(TenantId tenant, TryKey key) {
    Entry entry = entries.get(new Place(tenant, key));
    return entry == null ? "" : entry.text();
  }

  void put(TenantId tenant, TryChange change, Instant at) {
    entries.put(new Place(tenant, change.key()), new Entry(change.next(), at));
  }

  @Override
  public synchronized void forget(TenantId tenant, Set<TryKey> keys) {
    check();
    keys.forEach(key -> entries.remove(new Place(tenant, key)));
  }

  @Override
  public synchronized int forgetBefore(TenantId tenant, Instant before, int most) {
    check();
    List<Place> old =
        entries.entrySet().stream()
            .filter(one -> one.getKey().tenant().equals(tenant))
            .filter(one -> one.getValue().at().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    old.forEach(entries::remove);
    return old.size();
  }

  private void check() {
    if (away) {
      throw new IllegalStateException("the store is away");
    }
  }
}
