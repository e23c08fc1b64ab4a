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
        Class<?> root = root(entity);
        tables
            .computeIfAbsent(root, any -> new EntityTable(root, names, problems))
            .add(new EntityColumns(names, problems).of(entity));
      }
    }
    List<TableDescription> described =
        tables.values().stream().map(table -> table.describe(tables)).toList();
    if (!problems.isEmpty()) {
      throw new MisconfiguredException(String.join("\n", problems));
    }
    return described;
  }

  /** Return the entity whose table holds the rows of {@code entity}. */
  private Class<?> root(Class<?> entity) {
    Class<?> root = entity;
    for (Class<?> above = entity; above != null; above = above.getSuperclass()) {
      if (above.isAnnotationPresent(Entity.class)) {
        root = above;
      }
    }
    Inheritance inheritance = root.getAnnotation(Inheritance.class);
    if (inheritance != null && inheritance.strategy() != InheritanceType.SINGLE_TABLE) {
      problems.add(
          "%s is spread over several tables by %s: declare them with TableDescription"
              .formatted(root.getSimpleName(), inheritance.strategy()));
    }
    return root;
  }
}
