package io.entsdk.core.internal.personal;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AssociationOverrides;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads which columns the fields of an entity are mapped to, and notes what it cannot read. */
final class EntityColumns {

  private final ColumnNames names;
  private final List<String> problems;
  private final List<MappedColumn> found = new ArrayList<>();
  private final List<Field> collections = new ArrayList<>();
  private final List<Field> links = new ArrayList<>();

  EntityColumns(ColumnNames names, List<String> problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Return the columns of {@code entity}, those of its superclasses first. */
  List<MappedColumn> of(Class<?> entity) {
    gather(entity, overrides(entity), List.of(MappedSuperclass.class, Entity.class));
    return List.copyOf(found);
  }

  /** Return the columns of {@code entity} beside those of the entity that it extends. */
  List<MappedColumn> beside(Class<?> entity) {
    gather(entity, overrides(entity), List.of(MappedSuperclass.class));
    return List.copyOf(found);
  }

  /** Return the columns of the values of a collection: keys of a map first. */
  List<MappedColumn> element(Field field, List<Class<?>> types) {
    Class<?> type = types.get(types.size() - 1);
    if (types.size() == 2) {
      String key = names.of(CollectionTables.keyColumn(field));
      found.add(new MappedColumn(key, List.of(field), true, "", types.get(0)));
    }
    if (CollectionTables.isEmbedded(type)) {
      inner(List.of(field), type, overrides(field), false);
    } else {
      found.add(
          new MappedColumn(
              name(field, field.getAnnotation(Column.class)), List.of(field), false, "", type));
    }
    return List.copyOf(found);
  }

  /** Return the collections of values among the fields that were read. */
  List<Field> collections() {
    return List.copyOf(collections);
  }

  /** Return the fields that were read and whose links to rows of others stand in a table. */
  List<Field> links() {
    return List.copyOf(links);
  }

  private void gather(
      Class<?> type, Map<String, Column> overrides, List<Class<? extends Annotation>> upTo) {
    Class<?> above = type.getSuperclass();
    if (above != null && has(above, upTo)) {
      gather(above, overrides, upTo);
    }
    if (Stream.of(type.getDeclaredMethods())
        .anyMatch(method -> has(method, List.of(Id.class, EmbeddedId.class, Column.class)))) {
      problems.add(type.getSimpleName() + " is mapped by its getters: annotate fields");
    }
    if (has(type, List.of(AssociationOverride.class, AssociationOverrides.class))) {
      problems.add(
          type.getSimpleName()
              + " overrides an association that it inherits: map it in the class itself, or use"
              + " TableDescription");
    }
    for (Field field : type.getDeclaredFields()) {
      field(List.of(field), overrides, false);
    }
  }

  private void field(List<Field> path, Map<String, Column> overrides, boolean inKey) {
    Field field = path.get(path.size() - 1);
    if (isLeftOut(field)) {
      return;
    }
    boolean isKey = inKey || has(field, List.of(Id.class)) || has(field, List.of(EmbeddedId.class));
    if (has(field, List.of(ElementCollection.class)) && path.size() == 1) {
      collections.add(field);
    } else if (has(field, List.of(ManyToMany.class, OneToMany.class)) && path.size() == 1) {
      links.add(field);
    } else if (isTableOfItsOwn(field)) {
      problems.add(place(path) + " has a table of its own: declare it with TableDescription");
    } else if (has(field, List.of(MapsId.class))
        || has(field, List.of(AssociationOverride.class, AssociationOverrides.class))) {
      problems.add(place(path) + " is mapped by more than one field: use TableDescription");
    } else if (has(field, List.of(ManyToOne.class, OneToOne.class))) {
      join(path, isKey);
    } else if (has(field, List.of(Embedded.class, EmbeddedId.class))
        || has(field.getType(), List.of(Embeddable.class))) {
      embedded(path, overrides, isKey);
    } else {
      Column column = overrides.getOrDefault(field.getName(), field.getAnnotation(Column.class));
      String table = column == null ? "" : names.of(column.table());
      found.add(new MappedColumn(name(field, column), path, isKey).in(table));
    }
  }

  private static boolean isLeftOut(Field field) {
    return field.isSynthetic()
        || Modifier.isStatic(field.getModifiers())
        || Modifier.isTransient(field.getModifiers())
        || has(field, List.of(Transient.class))
        || !mappedBy(field).isEmpty();
  }

  /** Return the field of the other side that is mapped in the place of this one; empty if none. */
  private static String mappedBy(Field field) {
    return Stream.of(
            Optional.ofNullable(field.getAnnotation(OneToMany.class)).map(OneToMany::mappedBy),
            Optional.ofNullable(field.getAnnotation(ManyToMany.class)).map(ManyToMany::mappedBy),
            Optional.ofNullable(field.getAnnotation(OneToOne.class)).map(OneToOne::mappedBy))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private static boolean isTableOfItsOwn(Field field) {
    return has(field, List.of(ElementCollection.class, CollectionTable.class, ManyToMany.class))
        || has(field, List.of(OneToMany.class, JoinTable.class));
  }

  /** A row of another entity, by the columns of its key. */
  private void join(List<Field> path, boolean isKey) {
    Field field = path.get(path.size() - 1);
    JoinColumn one = field.getAnnotation(JoinColumn.class);
    JoinColumns several = field.getAnnotation(JoinColumns.class);
    JoinColumn[] columns =
        several != null
            ? several.value()
            : one != null ? new JoinColumn[] {one} : new JoinColumn[0];
    if (columns.length == 0 || Stream.of(columns).anyMatch(column -> column.name().isEmpty())) {
      problems.add(place(path) + " names no column: add @JoinColumn(name = …)");
    }
    for (JoinColumn column : columns) {
      found.add(
          new MappedColumn(
                  names.of(column.name()), path, isKey, names.of(column.referencedColumnName()))
              .in(names.of(column.table())));
    }
  }

  private void embedded(List<Field> path, Map<String, Column> outer, boolean isKey) {
    Field field = path.get(path.size() - 1);
    Map<String, Column> overrides = overrides(field);
    outer.forEach(
        (name, column) -> {
          if (name.startsWith(field.getName() + ".")) {
            overrides.put(name.substring(field.getName().length() + 1), column);
          }
        });
    inner(path, field.getType(), overrides, isKey);
  }

  private void inner(
      List<Field> path, Class<?> type, Map<String, Column> overrides, boolean isKey) {
    for (Field inner : type.getDeclaredFields()) {
      List<Field> longer = new ArrayList<>(path);
      longer.add(inner);
      field(List.copyOf(longer), overrides, isKey);
    }
  }

  private String name(Field field, @Nullable Column column) {
    return names.of(column == null || column.name().isEmpty() ? field.getName() : column.name());
  }

  private static Map<String, Column> overrides(AnnotatedElement on) {
    Map<String, Column> overrides = new HashMap<>();
    AttributeOverrides several = on.getAnnotation(AttributeOverrides.class);
    AttributeOverride one = on.getAnnotation(AttributeOverride.class);
    Stream.concat(
            several == null ? Stream.of() : Stream.of(several.value()), Stream.ofNullable(one))
        .forEach(each -> overrides.put(each.name(), each.column()));
    return overrides;
  }

  private static boolean has(AnnotatedElement on, List<Class<? extends Annotation>> types) {
    return types.stream().anyMatch(on::isAnnotationPresent);
  }

  private static String place(List<Field> path) {
    return new MappedColumn("", path, false).place();
  }
}
