package io.entsdk.core.internal.personal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.personal.ToldToGuardians;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is the table of an entity, and of those that share it, as annotations declare it. */
final class EntityTable {

  private static final Map<Class<?>, KeyType> KEY_TYPES =
      Map.of(
          UUID.class, KeyType.UUID,
          PersonId.class, KeyType.UUID,
          String.class, KeyType.TEXT,
          LocalDate.class, KeyType.DATE,
          long.class, KeyType.BIGINT,
          Long.class, KeyType.BIGINT,
          int.class, KeyType.INT,
          Integer.class, KeyType.INT,
          short.class, KeyType.INT,
          Short.class, KeyType.INT);

  private final Class<?> root;
  private final Optional<EntityTable> whole;
  private final ColumnNames names;
  private final List<String> problems;
  private final Map<String, MappedColumn> columns = new LinkedHashMap<>();
  private final List<Field> collections = new ArrayList<>();
  private Map<String, String> inherited = Map.of();
  private @Nullable TableDescription described;
  private int entities;

  /**
   * Begin the table of {@code root}.
   *
   * @param whole the table of the entity to which it is joined; empty where rows stand for
   *     themselves
   */
  EntityTable(
      Class<?> root, Optional<EntityTable> whole, ColumnNames names, List<String> problems) {
    this.root = root;
    this.whole = whole;
    this.names = names;
    this.problems = problems;
    if (root.isAnnotationPresent(SecondaryTable.class)
        || root.isAnnotationPresent(SecondaryTables.class)) {
      problems.add(
          root.getSimpleName() + " has a second table: declare both with TableDescription");
    }
  }

  Class<?> entity() {
    return root;
  }

  /** Add an entity that has its rows here. */
  void add(Class<?> entity) {
    entities++;
    EntityColumns read = new EntityColumns(names, problems);
    whole.ifPresent(this::requireOneName);
    List<MappedColumn> own = whole.isPresent() ? read.beside(entity) : read.of(entity);
    whole.ifPresent(
        above -> above.keyAndTenant().forEach(column -> put(column.asKey(joined(column.name())))));
    own.forEach(this::put);
    collections.addAll(
        read.collections().stream().filter(field -> !collections.contains(field)).toList());
  }

  private void put(MappedColumn column) {
    columns.putIfAbsent(column.name(), column);
  }

  private List<MappedColumn> keyAndTenant() {
    return columns.values().stream().filter(MappedColumn::isKey).toList();
  }

  /** Return the column of this table that equals the one of the key of the whole. */
  private String joined(String referred) {
    return Stream.of(root.getAnnotationsByType(PrimaryKeyJoinColumn.class))
        .filter(
            column ->
                column.referencedColumnName().isEmpty()
                    ? root.getAnnotationsByType(PrimaryKeyJoinColumn.class).length == 1
                    : names.of(column.referencedColumnName()).equals(referred))
        .map(column -> names.of(column.name()))
        .findFirst()
        .orElse(referred);
  }

  /** Below a key with another name providers look for different columns. */
  private void requireOneName(EntityTable above) {
    boolean renamed =
        above.whole.stream()
            .anyMatch(
                top ->
                    above.keyAndTenant().stream()
                        .anyMatch(own -> !top.columns.containsKey(own.name())));
    String problem =
        root.getSimpleName()
            + " is joined below a class that renames its key, which providers read differently: "
            + "name it alike in all but the last";
    if (renamed && !problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** Return whom rows are about, by the fields that name them here or in what they are part of. */
  Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>(inherited);
    fields.remove("");
    columns.values().stream()
        .filter(column -> column.has(SubjectRef.class))
        .forEach(column -> fields.put(column.outermost().getName(), column.name()));
    return fields;
  }

  /** Describe the table, and those of its collections. */
  List<TableDescription> describeAll(Map<Class<?>, EntityTable> part) {
    TableDescription own = describe(part);
    List<TableDescription> all = new ArrayList<>(List.of(own));
    CollectionTables tables = new CollectionTables(this, names, problems);
    collections.forEach(field -> tables.of(field, own).ifPresent(all::add));
    return all;
  }

  private TableDescription describe(Map<Class<?>, EntityTable> part) {
    TableDescription known = described;
    if (known == null) {
      known = read(part);
      described = known;
    }
    return known;
  }

  private TableDescription read(Map<Class<?>, EntityTable> part) {
    TableBuilder builder = TableDescription.table(name());
    key().forEach(column -> key(builder, column));
    whole.ifPresent(
        above -> {
          TableDescription table = above.describe(part);
          List<String> refers = table.key().stream().map(one -> joined(one.column())).toList();
          inherited =
              new PartTable(table, above.fields(), refers).tie(builder, UnaryOperator.identity());
        });
    ColumnDeclaration declaration =
        new ColumnDeclaration(root, columns.values(), inherited, problems);
    Map<MappedColumn, EntityTable> leading = new LinkedHashMap<>();
    for (MappedColumn column : columns.values()) {
      Optional<EntityTable> parent = parent(column, part);
      boolean joins = whole.isPresent() && column.isKey();
      declaration.add(builder, column, parent.isPresent() || joins);
      parent.ifPresent(table -> leading.put(column, table));
    }
    leading.keySet().stream()
        .collect(groupingBy(EntityTable::reference, LinkedHashMap::new, toList()))
        .values()
        .forEach(group -> refer(builder, group, Objects.requireNonNull(leading.get(group.get(0)))));
    discriminator()
        .ifPresent(column -> builder.notPersonal("tells which class a row is of", column));
    if (root.isAnnotationPresent(ToldToGuardians.class)) {
      builder.toldToGuardians();
    }
    if (!columns.containsKey(MappedColumn.TENANT)) {
      problems.add(
          root.getSimpleName() + " has no column tenant: every statement on its rows names one");
    }
    return builder.build();
  }

  private String name() {
    Table table = root.getAnnotation(Table.class);
    if (table != null && !table.name().isEmpty()) {
      return names.of(table.name());
    }
    String entity = Objects.requireNonNull(root.getAnnotation(Entity.class)).name();
    return names.of(entity.isEmpty() ? root.getSimpleName() : entity);
  }

  /** Return the columns of the key beside the tenant, in the order of the fields. */
  private List<MappedColumn> key() {
    return columns.values().stream()
        .filter(column -> column.isKey() && !column.isTenant())
        .toList();
  }

  private void key(TableBuilder builder, MappedColumn column) {
    keyType(column.type())
        .ifPresentOrElse(
            type -> builder.key(type, column.name()),
            () ->
                problems.add(
                    column.place()
                        + " is a key of a type that is not understood: use TableDescription"));
  }

  static Optional<KeyType> keyType(Class<?> type) {
    return Optional.ofNullable(KEY_TYPES.get(type));
  }

  /** Return the table that the column refers to, if its entity is one of the part. */
  private Optional<EntityTable> parent(MappedColumn column, Map<Class<?>, EntityTable> part) {
    Optional<RefersTo> said = column.said(RefersTo.class);
    Class<?> target = said.<Class<?>>map(RefersTo::value).orElse(column.field().getType());
    if (said.isPresent() && !part.containsKey(target)) {
      problems.add(column.place() + " refers to an entity that is not among those given");
    }
    return column.isTenant() ? Optional.empty() : Optional.ofNullable(part.get(target));
  }

  /** Return the field that refers, which several columns have in common. */
  private static Field reference(MappedColumn column) {
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

  private Optional<String> discriminator() {
    DiscriminatorColumn column = root.getAnnotation(DiscriminatorColumn.class);
    if (column != null && whole.isEmpty()) {
      return Optional.of(names.of(column.name()));
    }
    if (whole.isPresent() || AnnotatedTables.isJoined(root)) {
      return Optional.empty();
    }
    boolean isShared = entities > 1 || root.isAnnotationPresent(Inheritance.class);
    return isShared ? Optional.of("dtype") : Optional.empty();
  }
}
