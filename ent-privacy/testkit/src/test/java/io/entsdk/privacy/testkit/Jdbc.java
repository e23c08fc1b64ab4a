package io.entsdk.privacy.testkit;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.event.EventType;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The database as somebody sees it who knows nothing of the SDK. */
final class Jdbc {

  private Jdbc() {}

  static void execute(Ent ent, String sql) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Return the one number that {@code sql} asks for. */
  static long count(Ent ent, String sql) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Return how many events of {@code type} were told. */
  static long events(Ent ent, EventType type) {
    return count(
        ent, "select count(*) from ent_core_event where type = '%s'".formatted(type.value()));
  }

  /** Return the texts that {@code sql} asks for, sorted. */
  static Set<String> texts(Ent ent, String sql) {
    try (Connection connection = ent.dataSource().getConnection()) {
      return new TreeSet<>(rows(connection, sql));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static SchoolId anotherSchool(Ent ent) {
    UUID id = UUID.randomUUID();
    execute(
        ent,
        "insert into ent_core_school (tenant, id, version, uai, name, level, zone, opened_on, roster_revision) values (1, '%s', 0, '0610999E', 'S', 'PRIMARY', 'Europe/Paris', date '2020-01-01', 0)"
            .formatted(id));
    return new SchoolId(id);
  }

  /** Enrol {@code count} new pupils, each with a new guardian. */
  static void enrolMany(Ent ent, SchoolId school, ClassId schoolClass, int count) {
    String series =
        ent.database() == Database.H2 ? "system_range(1, %d)" : "generate_series(1, %d)";
    String uuid = ent.database() == Database.H2 ? "random_uuid()" : "gen_random_uuid()";
    execute(
        ent,
        "create table crowd as select %s as child, %s as adult from ".formatted(uuid, uuid)
            + series.formatted(count));
    for (String who : List.of("child", "adult")) {
      execute(
          ent,
          "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key)"
              + " select 1, "
              + who
              + ", 0, 'X', 'Y', 'x y' from crowd");
    }
    execute(
        ent,
        ("insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level, first_day, source)"
                + " select 1, %s, 0, child, '%s', '%s', 'CP', date '2026-09-01', 'test' from crowd")
            .formatted(uuid, school, schoolClass));
    execute(
        ent,
        "insert into ent_core_guardianship (tenant, id, version, guardian_id, child_id, state, first_day, source)"
            + " select 1, "
            + uuid
            + ", 0, adult, child, 'UNVERIFIED', date '2026-09-01', 'test' from crowd");
    execute(ent, "drop table crowd");
    execute(ent, "analyze");
  }

  /** Return every row of {@code table}, sorted. */
  static List<String> rowsOf(Ent ent, String table) {
    try (Connection connection = ent.dataSource().getConnection()) {
      return rows(connection, "select * from " + table).stream().sorted().toList();
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  /**
   * Return every row of every table, in an order of its own, by the name of the table as the
   * database writes it: H2 does so in capitals.
   */
  static Map<String, List<String>> everything(Ent ent) {
    Map<String, List<String>> dump = new TreeMap<>();
    try (Connection connection = ent.dataSource().getConnection()) {
      List<String> tables =
          rows(
              connection,
              "select table_name from information_schema.tables"
                  + " where table_schema = current_schema and table_type = 'BASE TABLE'");
      for (String table : tables) {
        dump.put(table, rows(connection, "select * from " + table).stream().sorted().toList());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Could not read the database", e);
    }
    return dump;
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder(String.valueOf(found.getObject(1)));
        for (int i = 2; i <= columns; i++) {
          row.append('|').append(found.getObject(i));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}
