package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Describes the tables whose rows link those of an entity with those of another one. */
final class LinkTables {

  private static final String TECHNICAL = "links two rows, and tells nothing beside";

  private final EntityTable owner;
  private final ColumnNames names;
  private final List<String> problems;

  LinkTables(EntityTable owner, ColumnNames names, List<String> problems) {
    this.owner = owner;
    this.names = names;
    this.problems = problems;
  }

  /** Is one end of a link: a row, and what refers to each column of its key, the tenant too. */
  private record End(EntityTable table, TableDescription described, Map<String, String> refers) {

    boolean isWhole() {
      return refers.containsKey(MappedColumn.TENANT)
          && described.key().stream().map(KeyColumn::column).allMatch(refers::containsKey);
    }

    List<String> columns() {
      return described.key().stream()
          .map(column -> Objects.requireNonNull(refers.get(column.column())))
          .toList();
    }

    void key(TableBuilder builder) {
      described
          .key()
          .forEach(
              column ->
                  builder.key(column.type(), Objects.requireNonNull(refers.get(column.column()))));
    }

    /** A link goes with whoever takes the row at this end along. */
    void tie(TableBuilder builder) {
      new PartTable(described, table.fields(), columns()).tie(builder, UnaryOperator.identity());
    }
  }

  /**
   * Return the table of {@code field}; nothing, with the problem noted, if it is not understood.
   */
  Optional<TableDescription> of(Field field, Map<Class<?>, EntityTable> part) {
    JoinTable table = field.getAnnotation(JoinTable.class);
    if (table == null || table.name().isEmpty()) {
      return problem(
          field,
          "names no columns of its table: add @JoinTable(name = …, joinColumns = …,"
              + " inverseJoinColumns = …), or mappedBy where the other side has them");
    }
    new OtherSchemas(problems).refuse(place(field), table.name(), table.schema(), table.catalog());
    Optional<EntityTable> other = target(field).flatMap(type -> find(type, part));
    if (other.isEmpty() || Map.class.isAssignableFrom(field.getType())) {
      return problem(
          field, "links to no one entity among those given, or by a map: use TableDescription");
    }
    End near = end(owner, part, CollectionTables.refers(table.joinColumns(), names));
    End far = end(other.get(), part, CollectionTables.refers(table.inverseJoinColumns(), names));
    if (!near.isWhole() || !far.isWhole() || !near.refers().containsValue(MappedColumn.TENANT)) {
      return problem(
          field,
          "refers to a key of several columns: say by referencedColumnName which is which, the tenant too");
    }
    return Optional.of(describe(field, names.of(table.name()), near, far));
  }

  private static End end(
      EntityTable table, Map<Class<?>, EntityTable> part, Map<String, String> refers) {
    return new End(table, table.describe(part), refers);
  }

  private TableDescription describe(Field field, String table, End near, End far) {
    TableBuilder builder = TableDescription.table(table);
    List<String> columns =
        new ArrayList<>(
            Stream.of(near, far)
                .flatMap(end -> end.refers().values().stream())
                .distinct()
                .toList());
    near.key(builder);
    OrderColumn order = field.getAnnotation(OrderColumn.class);
    if (order != null) {
      String place = names.of(order.name().isEmpty() ? field.getName() + "_ORDER" : order.name());
      builder.key(KeyType.INT, place);
      columns.add(place);
    } else if (Set.class.isAssignableFrom(field.getType())) {
      far.key(builder);
    } else {
      builder.sharedKey();
    }
    builder.notPersonal(TECHNICAL, columns.toArray(String[]::new));
    near.tie(builder);
    far.tie(builder);
    return builder.build();
  }

  private static Optional<Class<?>> target(Field field) {
    Class<?> said =
        Stream.of(
                Optional.ofNullable(field.getAnnotation(ManyToMany.class))
                    .map(ManyToMany::targetEntity),
                Optional.ofNullable(field.getAnnotation(OneToMany.class))
                    .map(OneToMany::targetEntity))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(void.class);
    if (said != void.class) {
      return Optional.of(said);
    }
    return field.getGenericType() instanceof ParameterizedType given
            && given.getActualTypeArguments()[0] instanceof Class<?> type
        ? Optional.of(type)
        : Optional.empty();
  }

  /** Return the one table in which all rows of {@code type} stand, or their first parts. */
  private static Optional<EntityTable> find(Class<?> type, Map<Class<?>, EntityTable> part) {
    return AnnotatedTables.isSpread(type, part.keySet())
        ? Optional.empty()
        : Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
            .flatMap(one -> Stream.ofNullable(part.get(one)))
            .findFirst();
  }

  private Optional<TableDescription> problem(Field field, String what) {
    problems.add(place(field) + " " + what);
    return Optional.empty();
  }

  private static String place(Field field) {
    return new MappedColumn("", List.of(field), false).place();
  }
}
