package io.entsdk.core.personal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the tables of a part in the order in which people are erased from them. */
public final class ErasureOrder {

  private final Map<String, TableDescription> tables = new LinkedHashMap<>();
  private final Map<String, Set<String>> earlier = new LinkedHashMap<>();
  private final Set<String> underWay = new LinkedHashSet<>();
  private final Set<String> placed = new LinkedHashSet<>();

  private ErasureOrder(List<TableDescription> described) {
    described.forEach(table -> tables.put(table.table(), table));
    described.forEach(
        table ->
            table
                .terms()
                .later()
                .forEach(
                    later ->
                        earlier
                            .computeIfAbsent(later, any -> new LinkedHashSet<>())
                            .add(table.table())));
  }

  /**
   * Return {@code described} with each table before those that it says it goes before, and else as
   * they came. Tables of other parts are left out.
   *
   * @throws IllegalArgumentException if two tables each go before the other
   */
  public static List<TableDescription> of(List<TableDescription> described) {
    ErasureOrder order = new ErasureOrder(described);
    described.forEach(table -> order.place(table.table()));
    List<TableDescription> sorted = new ArrayList<>();
    order.placed.stream().map(order.tables::get).forEach(sorted::add);
    return List.copyOf(sorted);
  }

  private void place(String table) {
    if (placed.contains(table) || !tables.containsKey(table)) {
      return;
    }
    if (!underWay.add(table)) {
      throw new IllegalArgumentException(
          "These tables go before each other: " + underWay + "; leave one of them out of before()");
    }
    earlier.getOrDefault(table, Set.of()).stream()
        .filter(child -> !child.equals(table))
        .forEach(this::place);
    underWay.remove(table);
    placed.add(table);
  }
}
