package io.entsdk.testkit;

import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Is a second tenant whose every row in every table of the SDK has the ids of a row of the first.
 *
 * <p>A query that forgets the tenant finds two rows here where it should find one, and a write that
 * forgets it changes what must not change.
 */
public final class TwinTenant {

  private final Ent ent;
  private final TenantId id;
  private final String prefix;
  private final Map<String, String> before;

  private TwinTenant(Ent ent, TenantId id, String prefix) {
    this.ent = ent;
    this.id = id;
    this.prefix = prefix;
    copy();
    before = digests();
  }

  /** Copy every row of the test's own tenant to tenant {@code id}, ids and all. */
  public static TwinTenant of(Ent ent, TenantId id) {
    return of(ent, id, "ent_");
  }

  /** Copy the rows of the tables whose names begin with {@code prefix} alone. */
  static TwinTenant of(Ent ent, TenantId id, String prefix) {
    return new TwinTenant(ent, id, prefix);
  }

  public Tenant tenant() {
    return ent.tenant(id);
  }

  /**
   * Return the tables in which a row of the twin has been added, changed or taken away since it was
   * made.
   */
  public List<String> touched() {
    Map<String, String> now = digests();
    return now.entrySet().stream()
        .filter(table -> !table.getValue().equals(before.get(table.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void copy() {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      boolean h2 = ent.database() == Database.H2;
      statement.execute(
          h2 ? "set referential_integrity false" : "set session_replication_role = replica");
      try {
        PartSchema schema = new PartSchema(connection);
        for (String table : tables(schema)) {
          statement.execute(
              "insert into %s (tenant, %s) select %d, %s from %s where tenant = %d"
                  .formatted(
                      table,
                      others(schema, table),
                      id.value(),
                      copied(schema, table),
                      table,
                      ent.tenant().id().value()));
        }
      } finally {
        statement.execute(
            h2 ? "set referential_integrity true" : "set session_replication_role = origin");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tenant could not be copied", e);
    }
  }

  private Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      PartSchema schema = new PartSchema(connection);
      for (String table : tables(schema)) {
        String sql =
            "select %s from %s where tenant = %d"
                .formatted(others(schema, table), table, id.value());
        try (ResultSet rows = statement.executeQuery(sql)) {
          digests.put(table, digest(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The twin could not be read", e);
    }
    return digests;
  }

  private static String digest(ResultSet rows) throws SQLException {
    List<String> texts = new ArrayList<>();
    while (rows.next()) {
      StringBuilder row = new StringBuilder();
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        row.append(rows.getString(column)).append('|');
      }
      texts.add(row.toString());
    }
    String whole = texts.stream().sorted().collect(Collectors.joining("\n"));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return texts.size()
          + ":"
          + HexFormat.of().formatHex(sha256.digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Return the tables that are led by a tenant; the one of the SDK that is not tells of work and
   * holds no facts.
   */
  private List<String> tables(PartSchema schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    for (String table : schema.tables(prefix)) {
      if (schema.columnNames(table).contains("tenant")) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** What says once more to which tenant a row belongs that is referred to says the new one. */
  private String copied(PartSchema schema, String table) throws SQLException {
    Set<String> tenants =
        schema.foreignKeys(table).stream()
            .flatMap(key -> key.columns().entrySet().stream())
            .filter(pair -> pair.getValue().equals("tenant"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return schema.columnNames(table).stream()
        .filter(column -> !column.equals("tenant"))
        .map(column -> tenants.contains(column) ? String.valueOf(id.value()) : column)
        .collect(Collectors.joining(", "));
  }

  private static String others(PartSchema schema, String table) throws SQLException {
    return schema.columnNames(table).stream()
        .filter(column -> !column.equals("tenant"))
        .collect(Collectors.joining(", "));
  }
}
