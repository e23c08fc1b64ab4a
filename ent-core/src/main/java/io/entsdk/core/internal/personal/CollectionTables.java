package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Keeping;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.personal.ToldToGuardians;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Describes the tables in which the values of an entity's collections stand. */
final class CollectionTables {

  private static final String TECHNICAL = "technical key, or leads to the row of the entity";

  private final EntityTable owner;
  private final ColumnNames names;
  private final List<String> problems;

  CollectionTables(EntityTable owner, ColumnNames names, List<String> problems) {
    this.owner = owner;
    this.names = names;
    this.problems = problems;
  }

  /**
   * Return the table of {@code field}; nothing, with the problem noted, if it is not understood.
   */
  Optional<TableDescription> of(Field field, TableDescription whole) {
    CollectionTable table = field.getAnnotation(CollectionTable.class);
    if (table == null || table.name().isEmpty() || table.joinColumns().length == 0) {
      return problem(
          field, "names no columns of its table: add @CollectionTable(name = …, joinColumns = …)");
    }
    new OtherSchemas(problems).refuse(place(field), table.name(), table.schema(), table.catalog());
    Map<String, String> refers = refers(table.joinColumns(), names);
    List<String> key = whole.key().stream().map(column -> column.column()).toList();
    if (!refers.keySet().containsAll(key) || !MappedColumn.TENANT.equals(refers.get("tenant"))) {
      return problem(
          field,
          "refers to a key of several columns: say by referencedColumnName which is which, the tenant too");
    }
    List<Class<?>> types = types(field);
    if (types.isEmpty()) {
      return problem(field, "holds values of a type that is not understood: use TableDescription");
    }
    return describe(field, table, key.stream().map(refers::get).toList(), types, whole);
  }

  private Optional<TableDescription> describe(
      Field field,
      CollectionTable table,
      List<String> refers,
      List<Class<?>> types,
      TableDescription whole) {
    List<MappedColumn> values = new EntityColumns(names, problems).element(field, types);
    Optional<MappedColumn> last = last(field, types, values);
    Optional<KeyType> type = last.flatMap(column -> KeyTypes.of(column.type()));
    if (last.isPresent() && type.isEmpty()) {
      return problem(field, "has a key of a type that is not understood: use TableDescription");
    }
    TableBuilder builder = TableDescription.table(names.of(table.name()));
    for (int i = 0; i < refers.size(); i++) {
      builder.key(whole.key().get(i).type(), refers.get(i));
    }
    type.ifPresentOrElse(of -> builder.key(of, last.orElseThrow().name()), builder::sharedKey);
    builder.notPersonal(TECHNICAL, MappedColumn.TENANT);
    builder.notPersonal(TECHNICAL, refers.toArray(String[]::new));
    Map<String, String> inherited =
        new PartTable(whole, owner.fields(), refers).tie(builder, kept -> kept(field, kept));
    ColumnDeclaration declaration =
        new ColumnDeclaration(owner.entity(), values, inherited, problems);
    values.forEach(column -> declaration.add(builder, column, false));
    if (field.isAnnotationPresent(OrderColumn.class)) {
      builder.notPersonal(TECHNICAL, last.orElseThrow().name());
    }
    if (owner.entity().isAnnotationPresent(ToldToGuardians.class)) {
      builder.toldToGuardians();
    }
    return Optional.of(builder.build());
  }

  /** Return the column that tells apart the values of one row: a place, a key, or the value. */
  private Optional<MappedColumn> last(
      Field field, List<Class<?>> types, List<MappedColumn> values) {
    OrderColumn order = field.getAnnotation(OrderColumn.class);
    if (order != null) {
      String name = order.name().isEmpty() ? field.getName() + "_ORDER" : order.name();
      return Optional.of(new MappedColumn(names.of(name), List.of(field), true, "", int.class));
    }
    boolean isSet = Set.class.isAssignableFrom(field.getType());
    return types.size() == 2 || (isSet && values.size() == 1 && values.get(0).path().size() == 1)
        ? values.stream().findFirst()
        : Optional.empty();
  }

  /** Rows go with that of the entity; where that one stays, they do what the field says. */
  private Keeping kept(Field field, Keeping whole) {
    KeptTerms terms = KeptTerms.of(new MappedColumn("", List.of(field), false), owner.entity());
    ErasureMethod erasure =
        whole.erasure() == ErasureMethod.DELETE_ROW ? whole.erasure() : terms.erasure();
    return new Keeping(new Purpose(terms.purpose()), terms.rule(), erasure, terms.because());
  }

  /** Return the columns of another table with those that equal them here. */
  static Map<String, String> refers(JoinColumn[] columns, ColumnNames names) {
    Map<String, String> refers = new LinkedHashMap<>();
    for (JoinColumn column : columns) {
      String referred =
          column.referencedColumnName().isEmpty() ? column.name() : column.referencedColumnName();
      refers.put(names.of(referred), names.of(column.name()));
    }
    return refers;
  }

  /** Return the type of the values, after that of their keys where there are any. */
  private static List<Class<?>> types(Field field) {
    List<Class<?>> types = new ArrayList<>();
    if (field.getGenericType() instanceof ParameterizedType given) {
      for (Type type : given.getActualTypeArguments()) {
        if (type instanceof Class<?> known) {
          types.add(known);
        }
      }
    }
    boolean isMap = Map.class.isAssignableFrom(field.getType());
    boolean isKeyedByMore = isMap && !types.isEmpty() && isEmbedded(types.get(0));
    return types.size() == (isMap ? 2 : 1) && !isKeyedByMore ? types : List.of();
  }

  static boolean isEmbedded(Class<?> type) {
    return type.isAnnotationPresent(Embeddable.class);
  }

  /** Return the column of the keys of a map. */
  static String keyColumn(Field field) {
    MapKeyColumn column = field.getAnnotation(MapKeyColumn.class);
    return column == null || column.name().isEmpty() ? field.getName() + "_KEY" : column.name();
  }

  private Optional<TableDescription> problem(Field field, String what) {
    problems.add(place(field) + " " + what);
    return Optional.empty();
  }

  private static String place(Field field) {
    return new MappedColumn("", List.of(field), false).place();
  }
}
