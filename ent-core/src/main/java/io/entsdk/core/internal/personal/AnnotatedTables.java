package io.entsdk.core.internal.personal;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.TableDescription;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the entities of a part into the descriptions of their tables. */
public final class AnnotatedTables {

  private final ColumnNames names;
  private final List<String> problems = new ArrayList<>();

  private AnnotatedTables(ColumnNames names) {
    this.names = names;
  }

  /**
   * Return a description for each table, in the order of the entities.
   *
   * @throws MisconfiguredException naming everything that is not declared, or not understood
   */
  public static List<TableDescription> of(List<Class<?>> entities, ColumnNames names) {
    return new AnnotatedTables(names).read(entities);
  }

  private List<TableDescription> read(List<Class<?>> entities) {
    Map<Class<?>, EntityTable> tables = new LinkedHashMap<>();
    for (Class<?> entity : entities) {
      if (!entity.isAnnotationPresent(Entity.class)) {
        problems.add(entity.getSimpleName() + " is no entity: give those alone");
      } else {
        table(entity, entities, tables);
      }
    }
    sharedTables(tables.values());
    Map<EntityTable, List<TableDescription>> described = new LinkedHashMap<>();
    tables.values().forEach(table -> described.put(table, table.describeAll(tables)));
    new NamedElsewhere(described).problems().forEach(problems::add);
    if (!problems.isEmpty()) {
      throw new MisconfiguredException(String.join("\n", new LinkedHashSet<>(problems)));
    }
    return described.values().stream().flatMap(List::stream).toList();
  }

  /** Note that {@code entity} has rows in a table, after the one to which it is joined. */
  private void table(Class<?> entity, List<Class<?>> entities, Map<Class<?>, EntityTable> tables) {
    Class<?> root = root(entity);
    if (isPerClass(root) && Modifier.isAbstract(entity.getModifiers())) {
      return;
    }
    Class<?> own = isOneTable(root) ? root : entity;
    if (isJoined(root) && tables.containsKey(own)) {
      return;
    }
    Optional<Class<?>> above = isJoined(root) ? above(entity) : Optional.empty();
    above.ifPresent(
        one -> {
          if (!entities.contains(one)) {
            problems.add(
                "%s is joined to %s, which is not among those given"
                    .formatted(entity.getSimpleName(), one.getSimpleName()));
          }
          table(one, entities, tables);
        });
    EntityTable table = tables.get(own);
    if (table == null) {
      table = EntityTable.of(own, above.map(tables::get), names, problems);
      tables.put(own, table);
    }
    table.add(entity);
  }

  /** Values or links of a field that several tables have would stand in one beside them all. */
  private void sharedTables(Collection<EntityTable> tables) {
    Set<Field> seen = new HashSet<>();
    tables.stream()
        .flatMap(table -> table.besides().stream())
        .filter(field -> !seen.add(field))
        .map(field -> new MappedColumn("", List.of(field), false).place())
        .distinct()
        .forEach(
            place ->
                problems.add(
                    place
                        + " belongs to rows of several tables: declare it with TableDescription"));
  }

  /** Tell whether {@code root} and the classes below it have their rows in one table. */
  static boolean isOneTable(Class<?> root) {
    return strategy(root) == InheritanceType.SINGLE_TABLE;
  }

  private static boolean isJoined(Class<?> root) {
    return strategy(root) == InheritanceType.JOINED;
  }

  private static boolean isPerClass(Class<?> root) {
    return strategy(root) == InheritanceType.TABLE_PER_CLASS;
  }

  private static InheritanceType strategy(Class<?> root) {
    Inheritance inheritance = root.getAnnotation(Inheritance.class);
    return inheritance == null ? InheritanceType.SINGLE_TABLE : inheritance.strategy();
  }

  /** Tell whether rows of {@code entity} stand in tables of several classes among {@code given}. */
  static boolean isSpread(Class<?> entity, Set<Class<?>> given) {
    return entity.isAnnotationPresent(Entity.class)
        && isPerClass(root(entity))
        && given.stream().anyMatch(one -> one != entity && entity.isAssignableFrom(one));
  }

  private static Optional<Class<?>> above(Class<?> entity) {
    Class<?> above = entity.getSuperclass();
    while (above != null && !above.isAnnotationPresent(Entity.class)) {
      above = above.getSuperclass();
    }
    return Optional.ofNullable(above);
  }

  /** Return the uppermost entity of which {@code entity} is one. */
  private static Class<?> root(Class<?> entity) {
    Class<?> root = entity;
    for (Class<?> above = entity; above != null; above = above.getSuperclass()) {
      if (above.isAnnotationPresent(Entity.class)) {
        root = above;
      }
    }
    return root;
  }
}
