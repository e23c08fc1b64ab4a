package io.entsdk.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.testkit.PartSchema.ForeignKey;
import io.entsdk.testkit.PartSchema.LiveColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Plants rows about a person in every table of a part, each text a word of its own: values by the
 * types of the columns, parents by the foreign keys.
 */
final class Planting {

  private final Connection connection;
  private final PartSchema schema;
  private final TenantId tenant;
  private final Map<String, TableDescription> described = new HashMap<>();
  private final RandomGenerator random;

  Planting(Connection connection, TenantId tenant, List<TableDescription> described, long seed)
      throws SQLException {
    this.connection = connection;
    this.schema = new PartSchema(connection);
    this.tenant = tenant;
    described.forEach(table -> this.described.put(table.table(), table));
    this.random = ColumnFilling.chance(seed);
  }

  /**
   * Plant one row for each tie of {@code table} to people: {@code subject} stands there, and {@code
   * bystander} in the others, or somebody new where the key has no room for a second row of the
   * bystander. What is part of another row comes with one of its own.
   */
  void plant(TableDescription table, PersonId subject, PersonId bystander) throws SQLException {
    for (SubjectTie tie : table.ties()) {
      tied(table, tie, Map.of(), subject, bystander);
    }
  }

  private void tied(
      TableDescription table,
      SubjectTie tie,
      Map<String, Object> known,
      PersonId subject,
      PersonId bystander)
      throws SQLException {
    Map<String, Object> given = new HashMap<>(known);
    if (tie.path().isEmpty()) {
      given.putIfAbsent(tie.name(), subject.value());
    } else {
      given.putAll(whole(table, tie.path().get(), known, subject, bystander));
    }
    Map<String, Object> full = new HashMap<>(given);
    table.subjects().forEach(other -> full.putIfAbsent(other, bystander.value()));
    boolean isTaken = !isThere(table.table(), given) && isThere(table.table(), full);
    row(table.table(), given, isTaken ? somebodyNew() : bystander);
  }

  /** Plant the row of which one is to be part, and return what refers to it. */
  private Map<String, Object> whole(
      TableDescription table,
      SubjectPath path,
      Map<String, Object> known,
      PersonId subject,
      PersonId bystander)
      throws SQLException {
    TableDescription above =
        Objects.requireNonNull(described.get(path.up().parent()), path.up().parent());
    SubjectTie next = path.tie().map(above::tie).orElseGet(() -> above.ties().get(0));
    Map<String, Object> key = new HashMap<>();
    Map<String, Object> refers = new HashMap<>();
    for (int i = 0; i < above.key().size(); i++) {
      String own = path.up().columns().get(i);
      String column = above.key().get(i).column();
      Object value =
          known.containsKey(own)
              ? known.get(own)
              : isColumn(next, column) ? subject.value() : madeUp(above, column, bystander);
      key.put(column, value);
      refers.put(own, value);
    }
    tied(above, next, key, subject, bystander);
    return refers;
  }

  private static boolean isColumn(SubjectTie tie, String column) {
    return tie.path().isEmpty() && tie.name().equals(column);
  }

  private Object madeUp(TableDescription table, String name, PersonId bystander)
      throws SQLException {
    LiveColumn column =
        schema
            .column(table.table(), name)
            .orElseThrow(() -> new AssertionError("no " + name + " in " + table.table()));
    return value(table.table(), column, Map.of(), bystander);
  }

  private PersonId somebodyNew() {
    return new PersonId(new UUID(random.nextLong(), random.nextLong()));
  }

  private void row(String table, Map<String, Object> given, PersonId bystander)
      throws SQLException {
    if (isThere(table, given)) {
      return;
    }
    List<ForeignKey> parents = schema.foreignKeys(table);
    Map<String, Object> row = new LinkedHashMap<>();
    for (LiveColumn column : schema.columns(table)) {
      if (!column.generated() && isFilled(table, column, given, parents)) {
        row.put(column.name(), value(table, column, led(given, parents), bystander));
      }
    }
    for (ForeignKey key : parents) {
      if (row.keySet().containsAll(key.columns().keySet()) && !key.parent().equals(table)) {
        row(key.parent(), parent(key, row), bystander);
      }
    }
    insert(table, row);
  }

  /** Add the tenant wherever a row says once more to which one that belongs to which it refers. */
  private Map<String, Object> led(Map<String, Object> given, List<ForeignKey> parents) {
    Map<String, Object> led = new HashMap<>(given);
    for (ForeignKey key : parents) {
      key.columns()
          .forEach(
              (child, parent) -> {
                if (parent.equals("tenant")) {
                  led.put(child, tenant.value());
                }
              });
    }
    return led;
  }

  /** Tell whether there is the very row that {@code given} asks for, as a parent of many may be. */
  private boolean isThere(String table, Map<String, Object> given) throws SQLException {
    List<String> key = schema.key(table);
    if (key.isEmpty()
        || !given
            .keySet()
            .containsAll(key.stream().filter(column -> !column.equals("tenant")).toList())) {
      return false;
    }
    String same = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    try (PreparedStatement statement =
        connection.prepareStatement("select 1 from " + table + " where " + same)) {
      for (int i = 0; i < key.size(); i++) {
        statement.setObject(
            i + 1, key.get(i).equals("tenant") ? tenant.value() : given.get(key.get(i)));
      }
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /** A column that leads to a row of nobody stays empty where it may. */
  private boolean isFilled(
      String table, LiveColumn column, Map<String, Object> given, List<ForeignKey> parents) {
    boolean leadsElsewhere =
        parents.stream().anyMatch(key -> key.columns().containsKey(column.name()));
    return !leadsElsewhere
        || !column.nullable()
        || given.containsKey(column.name())
        || isLink(table, column.name());
  }

  private boolean isLink(String table, String column) {
    TableDescription known = described.get(table);
    return known == null
        ? table.equals("ent_core_person") && column.equals("id")
        : known.subjects().contains(column);
  }

  private static Map<String, Object> parent(ForeignKey key, Map<String, Object> row) {
    Map<String, Object> given = new LinkedHashMap<>();
    key.columns()
        .forEach(
            (child, parent) -> {
              if (!parent.equals("tenant")) {
                given.put(parent, row.get(child));
              }
            });
    return given;
  }

  private Object value(
      String table, LiveColumn column, Map<String, Object> given, PersonId bystander) {
    if (column.name().equals("tenant")) {
      return tenant.value();
    }
    if (given.containsKey(column.name())) {
      return given.get(column.name());
    }
    return isLink(table, column.name())
        ? bystander.value()
        : new ColumnFilling(random).valueFor(table, column);
  }

  private void insert(String table, Map<String, Object> row) throws SQLException {
    String marks = row.keySet().stream().map(any -> "?").collect(Collectors.joining(", "));
    String sql =
        "insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()), marks);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      List<Object> values = new ArrayList<>(row.values());
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      statement.executeUpdate();
    }
  }
}
