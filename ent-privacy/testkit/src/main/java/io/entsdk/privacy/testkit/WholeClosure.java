package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.personal.AtClosing;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Closes the tenant of the kit's school, and holds what is left against what every part declares.
 */
final class WholeClosure {

  private static final Set<String> ASKED =
      Set.of(
          "ent_core_school",
          "ent_core_hold",
          "ent_core_held",
          "ent_core_restriction",
          "ent_core_restricted",
          "ent_messaging_blob",
          "ent_messaging_attachment");

  private final Ent ent;
  private final Ending ending;
  private final ClosurePlan plan;
  private Set<String> before = Set.of();
  private @Nullable TwinTenant twin;
  private @Nullable ClosureReport report;

  /** Plan and approve, before anything is planted. */
  WholeClosure(Ent ent) {
    this.ent = ent;
    this.ending = new Ending(ent);
    this.plan = ending.approved();
  }

  /**
   * Tell whether what stands in {@code table} is asked, or waited for, while a tenant is closed.
   */
  static boolean isAsked(String table) {
    return ASKED.contains(table)
        || table.startsWith("ent_privacy_")
        || table.startsWith("ent_core_event");
  }

  /** Remember all that stands now, beside a tenant that has the very same rows. */
  void begin() {
    ending.settleEverySchool();
    before = rows().keySet();
    twin = TwinTenant.of(ent, TenantId.of(2));
  }

  ClosureReport run() {
    report = ending.close(plan);
    return report;
  }

  /** Return every way in which the database is not what must be left of a closed tenant. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    ClosureReport done = report == null ? ending.report(plan) : report;
    done.obstacles().stream()
        .filter(obstacle -> !obstacle.what().equals("awaits-job"))
        .forEach(obstacle -> findings.add("what stands in the way: " + obstacle));
    Set<String> stay =
        tables(table -> !(table.terms().atClosing() instanceof AtClosing.Goes) && !isLast(table));
    Set<String> gone = done.gone().stream().map(ClosedTable::table).collect(Collectors.toSet());
    without(rows().keySet(), stay).forEach(table -> findings.add("rows are left in " + table));
    without(without(before, gone), stay)
        .forEach(table -> findings.add("nobody counted what went of " + table));
    if (twin != null) {
      twin.touched().forEach(table -> findings.add("another tenant has lost rows of " + table));
    }
    return findings;
  }

  private static boolean isLast(TableDescription table) {
    return table.terms().atClosing() instanceof AtClosing.GoesLast;
  }

  private Set<String> tables(Predicate<TableDescription> which) {
    return ent.runtime()
        .kernel()
        .personalData()
        .flatMap(source -> source.describe().stream())
        .filter(which)
        .map(TableDescription::table)
        .collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** Return how many rows the tenant has in each table that says whose its rows are. */
  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet found =
            statement.executeQuery("select count(*) from " + table + " where tenant = 1")) {
          found.next();
          rows.put(table, found.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The tables cannot be counted", e);
    }
    rows.values().removeIf(count -> count == 0);
    return rows;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    String sql =
        "select c.table_name from information_schema.columns c join information_schema.tables t"
            + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
            + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE'"
            + " and lower(c.column_name) = 'tenant'";
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        tables.add(found.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return tables;
  }
}
