package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.personal.ToldToGuardians;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Is the table of an entity, and of those that share it, as annotations declare it. */
final class EntityTable {

  private final Class<?> root;
  private final String name;
  private final Optional<JoinedKey> joint;
  private final ColumnNames names;
  private final List<String> problems;
  private final Map<String, MappedColumn> columns = new LinkedHashMap<>();
  private final List<Field> collections = new ArrayList<>();
  private final List<Field> links = new ArrayList<>();
  private final Map<String, EntityTable> seconds = new LinkedHashMap<>();
  private Map<String, String> inherited = Map.of();
  private @Nullable TableDescription described;
  private int entities;

  private EntityTable(
      Class<?> root,
      String name,
      Optional<JoinedKey> joint,
      ColumnNames names,
      List<String> problems) {
    this.root = root;
    this.name = name;
    this.joint = joint;
    this.names = names;
    this.problems = problems;
  }

  /**
   * Begin the table of {@code root}.
   *
   * @param whole the table of the entity to which it is joined; empty where rows stand for
   *     themselves
   */
  static EntityTable of(
      Class<?> root, Optional<EntityTable> whole, ColumnNames names, List<String> problems) {
    Optional<JoinedKey> joint =
        whole.map(
            above ->
                new JoinedKey(
                    above, List.of(root.getAnnotationsByType(PrimaryKeyJoinColumn.class)), names));
    schema(root, problems);
    joint.flatMap(JoinedKey::problem).ifPresent(what -> problems.add(root.getSimpleName() + what));
    return new EntityTable(root, name(root, names), joint, names, problems);
  }

  private static void schema(Class<?> root, List<String> problems) {
    Table table = root.getAnnotation(Table.class);
    if (table != null) {
      new OtherSchemas(problems)
          .refuse(root.getSimpleName(), table.name(), table.schema(), table.catalog());
    }
  }

  Class<?> entity() {
    return root;
  }

  /** Add an entity that has its rows here. */
  void add(Class<?> entity) {
    entities++;
    toldApart(entity);
    secondTables(entity).forEach(table -> schema(entity, table));
    EntityColumns read = new EntityColumns(names, problems);
    List<MappedColumn> own = joint.isPresent() ? read.beside(entity) : read.of(entity);
    takeKey();
    own.stream().filter(this::isHere).forEach(this::put);
    own.stream().filter(column -> !isHere(column)).forEach(column -> second(entity, column));
    addNew(collections, read.collections());
    addNew(links, read.links());
  }

  /** Guardians are given tables: what one of several classes says would open the rows of all. */
  private void toldApart(Class<?> entity) {
    if (entity.isAnnotationPresent(ToldToGuardians.class)
        && !root.isAnnotationPresent(ToldToGuardians.class)) {
      problems.add(
          "%s is told to guardians and shares its table with others: say @ToldToGuardians of %s"
              .formatted(entity.getSimpleName(), root.getSimpleName()));
    }
  }

  private static void addNew(List<Field> known, List<Field> more) {
    more.stream().filter(field -> !known.contains(field)).forEach(known::add);
  }

  private void takeKey() {
    joint.ifPresent(key -> key.columns().forEach(this::put));
  }

  private boolean isHere(MappedColumn column) {
    return column.table().isEmpty() || column.table().equals(name);
  }

  private void put(MappedColumn column) {
    columns.putIfAbsent(column.name(), column);
  }

  /** Put a column into the second table that its entity, or one above it, names for it. */
  private void second(Class<?> entity, MappedColumn column) {
    EntityTable known = seconds.get(column.table());
    if (known != null) {
      known.put(column);
      return;
    }
    secondTables(entity)
        .filter(table -> names.of(table.name()).equals(column.table()))
        .findFirst()
        .ifPresentOrElse(
            table -> begin(table).put(column),
            () ->
                problems.add(
                    "%s stands in %s, which its class does not name: add @SecondaryTable(name = …)"
                        .formatted(column.place(), column.table())));
  }

  private void schema(Class<?> entity, SecondaryTable table) {
    new OtherSchemas(problems)
        .refuse(entity.getSimpleName(), table.name(), table.schema(), table.catalog());
  }

  private EntityTable begin(SecondaryTable table) {
    JoinedKey key = new JoinedKey(this, List.of(table.pkJoinColumns()), names);
    EntityTable begun =
        new EntityTable(root, names.of(table.name()), Optional.of(key), names, problems);
    begun.takeKey();
    seconds.put(begun.name, begun);
    return begun;
  }

  private static Stream<SecondaryTable> secondTables(Class<?> entity) {
    return Stream.<Class<?>>iterate(entity, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getAnnotationsByType(SecondaryTable.class)));
  }

  List<MappedColumn> keyAndTenant() {
    return columns.values().stream().filter(MappedColumn::isKey).toList();
  }

  /** Tell whether rows are joined to those of {@code other}, over as many tables as it takes. */
  boolean isBelow(EntityTable other) {
    return joint.filter(key -> key.whole() == other || key.whole().isBelow(other)).isPresent();
  }

  /** Return what the uppermost class calls a column of the key. */
  String uppermost(String column) {
    MappedColumn own = columns.get(column);
    return own == null
        ? column
        : joint.map(key -> key.whole().uppermost(own.refersTo())).orElse(column);
  }

  /** Return the fields whose values, or links, stand in tables of their own. */
  List<Field> besides() {
    return Stream.of(collections, links).flatMap(List::stream).toList();
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

  /** Describe the table, its further ones, and those of its collections and links. */
  List<TableDescription> describeAll(Map<Class<?>, EntityTable> part) {
    TableDescription own = describe(part);
    List<TableDescription> all = new ArrayList<>(List.of(own));
    seconds.values().forEach(table -> all.add(table.describe(part)));
    CollectionTables values = new CollectionTables(this, names, problems);
    collections.forEach(field -> values.of(field, own).ifPresent(all::add));
    LinkTables linking = new LinkTables(this, names, problems);
    links.forEach(field -> linking.of(field, part).ifPresent(all::add));
    return all;
  }

  TableDescription describe(Map<Class<?>, EntityTable> part) {
    TableDescription known = described;
    if (known == null) {
      known = read(part);
      described = known;
    }
    return known;
  }

  private TableDescription read(Map<Class<?>, EntityTable> part) {
    TableBuilder builder = TableDescription.table(name);
    key().forEach(column -> key(builder, column));
    joint.ifPresent(
        key ->
            inherited =
                new PartTable(
                        key.whole().describe(part),
                        key.whole().fields(),
                        key().stream().map(MappedColumn::name).toList())
                    .tie(builder, UnaryOperator.identity()));
    ColumnDeclaration declaration =
        new ColumnDeclaration(root, columns.values(), inherited, problems);
    References references = new References(part, problems);
    for (MappedColumn column : columns.values()) {
      boolean joins = joint.isPresent() && column.isKey();
      declaration.add(builder, column, references.take(column) || joins);
    }
    references.say(builder);
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

  String name() {
    return name;
  }

  private static String name(Class<?> root, ColumnNames names) {
    Table table = root.getAnnotation(Table.class);
    if (table != null && !table.name().isEmpty()) {
      return names.of(table.name());
    }
    String entity = Objects.requireNonNull(root.getAnnotation(Entity.class)).name();
    return names.of(entity.isEmpty() ? root.getSimpleName() : entity);
  }

  /** Return the columns of the key beside the tenant, in the order of the fields. */
  List<MappedColumn> key() {
    return columns.values().stream()
        .filter(column -> column.isKey() && !column.isTenant())
        .toList();
  }

  private void key(TableBuilder builder, MappedColumn column) {
    KeyTypes.of(column.type())
        .ifPresentOrElse(
            type -> builder.key(type, column.name()),
            () ->
                problems.add(
                    column.place()
                        + " is a key of a type that is not understood: use TableDescription"));
  }

  private Optional<String> discriminator() {
    DiscriminatorColumn column = root.getAnnotation(DiscriminatorColumn.class);
    if (column != null && joint.isEmpty()) {
      return Optional.of(names.of(column.name()));
    }
    if (joint.isPresent() || !AnnotatedTables.isOneTable(root)) {
      return Optional.empty();
    }
    boolean isShared = entities > 1 || root.isAnnotationPresent(Inheritance.class);
    return isShared ? Optional.of("dtype") : Optional.empty();
  }
}
