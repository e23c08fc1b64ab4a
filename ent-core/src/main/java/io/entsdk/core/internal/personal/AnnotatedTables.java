package io.entsdk.core.internal.personal;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.TableDescription;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<TableDescription> described =
        tables.values().stream().flatMap(table -> table.describeAll(tables).stream()).toList();
    if (!problems.isEmpty()) {
      throw new MisconfiguredException(String.join("\n", problems));
    }
    return described;
  }

  /** Note that {@code entity} has rows in a table, after the one to which it is joined. */
  private void table(Class<?> entity, List<Class<?>> entities, Map<Class<?>, EntityTable> tables) {
    Class<?> root = root(entity);
    Class<?> own = isJoined(root) ? entity : root;
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
      table = new EntityTable(own, above.map(tables::get), names, problems);
      tables.put(own, table);
    }
    table.add(entity);
  }

  /** Tell whether the classes below {@code root} have tables of their own beside its table. */
  static boolean isJoined(Class<?> root) {
    Inheritance inheritance = root.getAnnotation(Inheritance.class);
    return inheritance != null && inheritance.strategy() == InheritanceType.JOINED;
  }

  private static Optional<Class<?>> above(Class<?> entity) {
    Class<?> above = entity.getSuperclass();
    while (above != null && !above.isAnnotationPresent(Entity.class)) {
      above = above.getSuperclass();
    }
    return Optional.ofNullable(above);
  }

  /** Return the entity whose table holds the rows of {@code entity}, or the first part of them. */
  private Class<?> root(Class<?> entity) {
    Class<?> root = entity;
    for (Class<?> above = entity; above != null; above = above.getSuperclass()) {
      if (above.isAnnotationPresent(Entity.class)) {
        root = above;
      }
    }
    Inheritance inheritance = root.getAnnotation(Inheritance.class);
    if (inheritance != null && inheritance.strategy() == InheritanceType.TABLE_PER_CLASS) {
      problems.add(
          "%s is spread over several tables by %s: declare them with TableDescription"
              .formatted(root.getSimpleName(), inheritance.strategy()));
    }
    return root;
  }
}
