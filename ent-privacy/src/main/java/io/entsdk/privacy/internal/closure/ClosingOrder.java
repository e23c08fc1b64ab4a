package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.internal.closure.TenantTables.Declared;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts tables in the order in which all their rows go: whatever refers goes before what it refers
 * to, by the foreign keys that the database has.
 *
 * <p>Keys that lead back to where they began, such as those of a table to itself, give no order:
 * the columns that may hold nothing are emptied first, and of the others rows to which none refers
 * go first.
 */
final class ClosingOrder {

  private final Map<String, Declared> tables = new LinkedHashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final Map<String, Set<String>> children = new HashMap<>();
  private final List<ForeignKey> keys;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> placed = new LinkedHashSet<>();

  ClosingOrder(TenantTables declared, List<ForeignKey> all) {
    declared.all().forEach(table -> tables.put(table.name(), table));
    keys =
        all.stream()
            .filter(key -> tables.containsKey(key.table()) && tables.containsKey(key.parent()))
            .toList();
    keys.forEach(
        key -> parents.computeIfAbsent(key.table(), any -> new HashSet<>()).add(key.parent()));
    keys.stream()
        .filter(key -> !circles(key))
        .forEach(
            key ->
                children
                    .computeIfAbsent(key.parent(), any -> new LinkedHashSet<>())
                    .add(key.table()));
  }

  /** Return those that go, in their order. */
  List<Declared> going() {
    tables.keySet().forEach(this::place);
    return placed.stream()
        .map(tables::get)
        .filter(table -> table != null && table.fate() != Fate.STAYS)
        .toList();
  }

  /**
   * Return the keys whose rows have to refer to nothing before anything goes: those in a circle,
   * and those of rows that stay to some that go. What refers to rows that stay may go on to.
   */
  List<ForeignKey> loosened() {
    return keys.stream()
        .filter(key -> key.nullable().findAny().isPresent())
        .filter(key -> !stays(key.parent()))
        .filter(key -> circles(key) || stays(key.table()))
        .toList();
  }

  /** Return what is declared of {@code table}, which is one of those that keys lead from. */
  TableDescription described(String table) {
    return Optional.ofNullable(tables.get(table)).orElseThrow().table();
  }

  /** Return the keys to {@code table} that can neither be emptied nor give an order. */
  List<ForeignKey> leavesFirst(Declared table) {
    return keys.stream()
        .filter(key -> key.parent().equals(table.name()) && circles(key))
        .filter(key -> key.nullable().findAny().isEmpty())
        .toList();
  }

  private boolean stays(String table) {
    Declared declared = tables.get(table);
    return declared != null && declared.fate() == Fate.STAYS;
  }

  /** Tell whether one comes back along keys from what {@code key} refers to. */
  private boolean circles(ForeignKey key) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(key.parent()));
    while (!next.isEmpty()) {
      String table = next.pop();
      if (reached.add(table)) {
        next.addAll(parents.getOrDefault(table, Set.of()));
      }
    }
    return reached.contains(key.table());
  }

  /** Place what refers to {@code table} before it; circles are no keys here, so this ends. */
  private void place(String table) {
    if (seen.add(table)) {
      new ArrayList<>(children.getOrDefault(table, Set.of())).forEach(this::place);
      placed.add(table);
    }
  }
}
