package io.entsdk.core.internal.personal;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

/**
 * Is a column of an entity's table.
 *
 * @param path the fields that lead to it, from the entity's own on; more than one where values are
 *     embedded
 * @param isKey whether it belongs to the primary key
 * @param refersTo the column of another table that it equals; empty where none is named
 * @param type what the value is to Java
 * @param table the further table of the entity in which it stands; empty where it is the first
 */
record MappedColumn(
    String name, List<Field> path, boolean isKey, String refersTo, Class<?> type, String table) {

  static final String TENANT = "tenant";

  /** Make a column that names no other one. */
  MappedColumn(String name, List<Field> path, boolean isKey) {
    this(name, path, isKey, "");
  }

  /** Make a column whose field is of the type of its value. */
  MappedColumn(String name, List<Field> path, boolean isKey, String refersTo) {
    this(name, path, isKey, refersTo, path.get(path.size() - 1).getType());
  }

  /** Make a column of the first table. */
  MappedColumn(String name, List<Field> path, boolean isKey, String refersTo, Class<?> type) {
    this(name, path, isKey, refersTo, type, "");
  }

  /** Return the same in a further table. */
  MappedColumn in(String furtherTable) {
    return new MappedColumn(name, path, isKey, refersTo, type, furtherTable);
  }

  /** Return the same as a key of another table, where it has another name. */
  MappedColumn asKey(String otherName) {
    return new MappedColumn(otherName, path, true, name, type);
  }

  /** Return the field that holds the value. */
  Field field() {
    return path.get(path.size() - 1);
  }

  /** Return the field of the entity itself, by whose name others speak of the column. */
  Field outermost() {
    return path.get(0);
  }

  boolean isTenant() {
    return name.equals(TENANT);
  }

  /** Return what is said of it: by the field that holds it, or else by those around it. */
  <A extends Annotation> Optional<A> said(Class<A> type) {
    return nearest(List.of(type)).map(field -> field.getAnnotation(type));
  }

  boolean has(Class<? extends Annotation> type) {
    return nearest(List.of(type)).isPresent();
  }

  /** Return the innermost field on which one of {@code types} stands. */
  Optional<Field> nearest(List<Class<? extends Annotation>> types) {
    for (int i = path.size() - 1; i >= 0; i--) {
      if (types.stream().anyMatch(path.get(i)::isAnnotationPresent)) {
        return Optional.of(path.get(i));
      }
    }
    return Optional.empty();
  }

  /** Return the place as a developer names it, such as {@code NotebookPage.title}. */
  String place() {
    return outermost().getDeclaringClass().getSimpleName()
        + path.stream().map(field -> "." + field.getName()).reduce("", String::concat);
  }
}
