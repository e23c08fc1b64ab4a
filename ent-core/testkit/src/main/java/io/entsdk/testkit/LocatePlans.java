package io.entsdk.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.personal.SubjectWay;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.testkit.PartSchema.LiveColumn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks PostgreSQL how it would find a person in tables of some size, whose statistics it has:
 * nothing is forbidden to its planner.
 */
final class LocatePlans {

  private static final int ROWS = 3_000;
  private static final Pattern PARAMETER = Pattern.compile("\\?");

  private final Ent ent;
  private final SourceTrial trial;

  LocatePlans(Ent ent, SourceTrial trial) {
    this.ent = ent;
    this.trial = trial;
  }

  /** Return the columns that are searched without an index on them, with the plan. */
  List<String> withoutIndex() throws SQLException {
    PersonId somebody = new PersonId(UUID.randomUUID());
    List<String> walks = new ArrayList<>();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set plan_cache_mode = force_generic_plan");
      trial.forEachLink(
          somebody,
          (table, tie, link) -> {
            if (tie.erasure() != ErasureMethod.KEEP) {
              String sql = sqlOf(() -> trial.located(link, 1_000));
              SubjectWay way = SubjectWay.of(trial.described(), table, tie);
              String plan = plan(statement, way, sql);
              Pattern served = Pattern.compile("Index Cond: .*\\b" + way.end().name() + " = ");
              if (plan.contains("Seq Scan") || !served.matcher(plan).find()) {
                walks.add(table.table() + "." + tie.name() + ": " + plan);
              }
            }
          });
      statement.execute("reset plan_cache_mode");
    }
    return walks;
  }

  /** Return the statement that asked for the first page. */
  private String sqlOf(Runnable locating) {
    return ent.statements().listIn(locating).stream()
        .filter(sql -> sql.contains(" order by "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("locate() asked for no rows in an order"));
  }

  private String plan(Statement statement, SubjectWay way, String sql) {
    try {
      fill(statement, way.table());
      for (SubjectWay.Step step : way.steps()) {
        fill(statement, step.table());
      }
      return generic(statement, sql);
    } catch (SQLException e) {
      throw new IllegalStateException("No plan for " + sql, e);
    }
  }

  /** Return the plan for whatever values, which alone is made for every call of a pool. */
  private static String generic(Statement statement, String sql) throws SQLException {
    AtomicInteger n = new AtomicInteger();
    String numbered = PARAMETER.matcher(sql).replaceAll(any -> "\\$" + n.incrementAndGet());
    String values = String.join(", ", Collections.nCopies(n.get(), "null"));
    statement.execute("prepare locating as " + numbered);
    List<String> lines = new ArrayList<>();
    try (ResultSet plan =
        statement.executeQuery("explain (costs off) execute locating (" + values + ")")) {
      while (plan.next()) {
        lines.add(plan.getString(1));
      }
    }
    statement.execute("deallocate locating");
    return String.join("\n", lines);
  }

  private static boolean isEmpty(Statement statement, String table) throws SQLException {
    try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
      count.next();
      return count.getLong(1) < ROWS;
    }
  }

  private static void fill(Statement statement, TableDescription described) throws SQLException {
    String table = described.table();
    if (!isEmpty(statement, table)) {
      return;
    }
    List<LiveColumn> columns =
        new PartSchema(statement.getConnection())
            .columns(table).stream().filter(column -> !column.generated()).toList();
    statement.execute("set session_replication_role = replica");
    try {
      statement.execute(
          "insert into %s (%s) select %s from generate_series(1, %d) as i"
              .formatted(
                  table,
                  columns.stream().map(LiveColumn::name).collect(Collectors.joining(", ")),
                  columns.stream().map(LocatePlans::value).collect(Collectors.joining(", ")),
                  ROWS));
    } finally {
      statement.execute("set session_replication_role = origin");
    }
    statement.execute("analyze " + table);
  }

  private static String value(LiveColumn column) {
    if (column.name().equals("tenant")) {
      return "1";
    }
    String type = column.type();
    if (type.contains("char") || type.equals("text")) {
      return "left(md5(i::text || '" + column.name() + "'), " + Math.min(32, column.size()) + ")";
    }
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "bool" -> "false";
      case "bytea" -> "cast(cast(i as text) as bytea)";
      case "date" -> "date '2026-09-15' + i % 300";
      case "timestamp", "timestamptz" -> "now() + i * interval '1 second'";
      default -> "i";
    };
  }
}
