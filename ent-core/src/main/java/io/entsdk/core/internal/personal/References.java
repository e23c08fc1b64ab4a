package io.entsdk.core.internal.personal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.TableBuilder;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Gathers which columns of a table refer to rows of other entities of the part. */
final class References {

  private final Map<Class<?>, EntityTable> part;
  private final List<String> problems;
  private final Map<MappedColumn, EntityTable> leading = new LinkedHashMap<>();

  References(Map<Class<?>, EntityTable> part, List<String> problems) {
    this.part = part;
    this.problems = problems;
  }

  /** Take a column, and tell whether it refers to an entity of the part. */
  boolean take(MappedColumn column) {
    Optional<EntityTable> parent = parent(column);
    parent.ifPresent(table -> leading.put(column, table));
    return parent.isPresent();
  }

  /** Say of each row that is referred to by which columns. */
  void say(TableBuilder builder) {
    leading.keySet().stream()
        .collect(groupingBy(References::field, LinkedHashMap::new, toList()))
        .values()
        .forEach(group -> refer(builder, group, Objects.requireNonNull(leading.get(group.get(0)))));
  }

  private Optional<EntityTable> parent(MappedColumn column) {
    Optional<RefersTo> said = column.said(RefersTo.class);
    Class<?> target = said.<Class<?>>map(RefersTo::value).orElse(column.field().getType());
    if (column.isTenant()) {
      return Optional.empty();
    }
    if (AnnotatedTables.isSpread(target, part.keySet())) {
      problems.add(
          "%s refers to %s, whose rows stand in several tables: use TableDescription"
              .formatted(column.place(), target.getSimpleName()));
    } else if (said.isPresent() && !part.containsKey(target)) {
      problems.add(column.place() + " refers to an entity that is not among those given");
    }
    return Optional.ofNullable(part.get(target));
  }

  /** Return the field that refers, which several columns have in common. */
  private static Field field(MappedColumn column) {
    return column.nearest(List.of(RefersTo.class)).orElseGet(column::field);
  }

  private void refer(TableBuilder builder, List<MappedColumn> columns, EntityTable parent) {
    if (parent.key().size() == 1) {
      columns.forEach(column -> builder.parent(parent.name(), column.name()));
      return;
    }
    List<String> names =
        parent.key().stream()
            .flatMap(key -> columns.stream().filter(one -> isOf(one, key)).limit(1))
            .map(MappedColumn::name)
            .toList();
    if (names.size() == parent.key().size()) {
      builder.parent(parent.name(), names.toArray(String[]::new));
    } else {
      problems.add(
          columns.get(0).place()
              + " refers to a key of several columns: say by referencedColumnName which is which");
    }
  }

  /** A column equals that of a key by name, or where both embed the same value. */
  private static boolean isOf(MappedColumn column, MappedColumn key) {
    return column.refersTo().equals(key.name()) || column.field().equals(key.field());
  }
}
