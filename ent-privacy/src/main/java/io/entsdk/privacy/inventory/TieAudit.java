package io.entsdk.privacy.inventory;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.personal.PartTies;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.TableDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks whether rows that are part of others can be found through them, and stay with them. */
final class TieAudit {

  private final Map<String, List<TableDescription>> parts;
  private final List<ForeignKey> keys;

  private TieAudit(Map<String, List<TableDescription>> parts, List<ForeignKey> keys) {
    this.parts = parts;
    this.keys = keys;
  }

  /** Tell whether rows of any table are part of others. */
  static boolean isNeeded(Declarations declared) {
    return declared.tables().stream()
        .flatMap(table -> table.description().ties().stream())
        .anyMatch(tie -> tie.path().isPresent());
  }

  /** Return the findings; {@code keys} are all that the database has. */
  static Stream<InventoryFinding> of(Declarations declared, List<ForeignKey> keys) {
    Map<String, List<TableDescription>> parts =
        declared.tables().stream()
            .collect(
                Collectors.groupingBy(
                    DeclaredTable::source,
                    LinkedHashMap::new,
                    Collectors.mapping(DeclaredTable::description, Collectors.toList())));
    TieAudit audit = new TieAudit(parts, keys);
    return parts.keySet().stream().flatMap(audit::part);
  }

  private Stream<InventoryFinding> part(String source) {
    List<TableDescription> part = parts.getOrDefault(source, List.of());
    Stream<InventoryFinding> untied =
        PartTies.wrong(part).stream()
            .map(
                one ->
                    new InventoryFinding(
                        InventoryFinding.Kind.PART_UNTIED, source, one.table(), one.tie()));
    Stream<InventoryFinding> loose =
        part.stream()
            .flatMap(
                table ->
                    loose(part, table)
                        .map(
                            remedy ->
                                new InventoryFinding(
                                    InventoryFinding.Kind.PART_LOOSE,
                                    source,
                                    table.table(),
                                    remedy)));
    return Stream.concat(untied, loose);
  }

  private Stream<String> loose(List<TableDescription> part, TableDescription table) {
    return table.ties().stream()
        .flatMap(tie -> tie.path().stream())
        .map(SubjectPath::up)
        .distinct()
        .flatMap(up -> remedy(part, table.table(), up).stream());
  }

  private Optional<String> remedy(List<TableDescription> part, String table, ParentLink up) {
    if (key(part, up).size() != up.columns().size()) {
      return Optional.empty();
    }
    Optional<ForeignKey> there =
        keys.stream()
            .filter(key -> key.table().equals(table) && key.parent().equals(up.parent()))
            .filter(key -> refers(key).equals(pairs(part, up)))
            .findFirst();
    if (there.isEmpty()) {
      return Optional.of(
          "alter table %s add foreign key (tenant, %s) references %s (tenant, %s)"
              .formatted(
                  table,
                  String.join(", ", up.columns()),
                  up.parent(),
                  String.join(", ", key(part, up))));
    }
    return there
        .get()
        .nullable()
        .map(column -> "alter table %s alter column %s set not null".formatted(table, column))
        .findFirst();
  }

  private static Map<String, String> refers(ForeignKey key) {
    return key.columns().stream()
        .filter(pair -> !pair.referred().equals("tenant"))
        .collect(Collectors.toMap(ForeignKey.Pair::column, ForeignKey.Pair::referred));
  }

  private static Map<String, String> pairs(List<TableDescription> part, ParentLink up) {
    List<String> key = key(part, up);
    return IntStream.range(0, key.size())
        .boxed()
        .collect(Collectors.toMap(i -> up.columns().get(i), key::get));
  }

  private static List<String> key(List<TableDescription> part, ParentLink up) {
    return part.stream()
        .filter(one -> one.table().equals(up.parent()))
        .flatMap(one -> one.key().stream())
        .map(KeyColumn::column)
        .toList();
  }
}
