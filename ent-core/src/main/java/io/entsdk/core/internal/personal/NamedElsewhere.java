package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what entities tell of people in tables from which no way leads to them: a further table is
 * led to whom the first one names, and the first one never to whom a further one names.
 *
 * @param described the tables of each entity: its first one, its further ones and its collections
 */
record NamedElsewhere(Map<EntityTable, List<TableDescription>> described) {

  /** Return what is wrong, entity by entity. */
  Stream<String> problems() {
    return described.keySet().stream().flatMap(this::problems);
  }

  private Stream<String> problems(EntityTable entity) {
    List<String> naming =
        described.entrySet().stream()
            .filter(other -> other.getKey() == entity || other.getKey().isBelow(entity))
            .flatMap(other -> other.getValue().stream())
            .filter(table -> !table.subjects().isEmpty())
            .map(TableDescription::table)
            .toList();
    return naming.isEmpty()
        ? Stream.of()
        : own(entity)
            .filter(NamedElsewhere::isNobodys)
            .map(table -> problem(entity, table, naming));
  }

  private Stream<TableDescription> own(EntityTable entity) {
    return described.getOrDefault(entity, List.of()).stream();
  }

  private static boolean isNobodys(TableDescription table) {
    return table.ties().isEmpty() && table.columns().stream().anyMatch(Personal.class::isInstance);
  }

  private static String problem(EntityTable entity, TableDescription table, List<String> naming) {
    return ("%s tells of people in %s and names them in %s alone: move the columns that name them to"
            + " its first table, or use TableDescription")
        .formatted(entity.entity().getSimpleName(), table.table(), String.join(" and ", naming));
  }
}
