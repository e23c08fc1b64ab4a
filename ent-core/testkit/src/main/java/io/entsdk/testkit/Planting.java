package io.entsdk.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
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
   * Plant one row for each column of {@code table} that names people: {@code subject} stands there,
   * and {@code bystander} in the others, or somebody new where the key has no room for a second row
   * of the bystander.
   */
  void plant(TableDescription table, PersonId subject, PersonId bystander) throws SQLException {
    for (String link : table.subjects()) {
      Map<String, Object> given = Map.of(link, subject.value());
      Map<String, Object> whole = new HashMap<>(given);
      table.subjects().forEach(other -> whole.putIfAbsent(other, bystander.value()));
      boolean isTaken = !isThere(table.table(), given) && isThere(table.table(), whole);
      row(table.table(), given, isTaken ? somebodyNew() : bystander);
    }
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
        row.put(column.name(), value(table, column, given, bystander));
      }
    }
    for (ForeignKey key : parents) {
      if (row.keySet().containsAll(key.columns().keySet()) && !key.parent().equals(table)) {
        row(key.parent(), parent(key, row), bystander);
      }
    }
    insert(table, row);
  }

  /** Tell whether there is the very row that {@code given} asks for, as a parent of many may be. */
  private boolean isThere(String table, Map<String, Object> given) throws SQLException {
    List<String> key = schema.key(table);
    if (!given
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
