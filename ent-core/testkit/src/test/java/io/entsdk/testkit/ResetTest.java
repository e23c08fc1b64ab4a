package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Directory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Sets one database back; no other test gets it meanwhile. */
@EachDatabase
class ResetTest {

  @Parameter Database database;

  @Test
  void whatATestHasChangedIsAsBefore() throws SQLException {
    try (Ent ent = Ent.on(database)) {
      List<String> before = rows(ent);
      execute(ent, "update ent_core_person set first_name = 'X'");
      execute(ent, "delete from ent_core_guardianship");
      execute(
          ent,
          "insert into ent_core_due (job, due_at, tenant_id, id) values ('x', 1, 1, '%s')"
              .formatted(Ent.stranger()));
      assertNotEquals(before, rows(ent));

      assertTrue(isSetBack(ent));

      assertEquals(before, rows(ent));
      Directory.of(ent.tenant()).people().get(ent.ada(), ent.as(ent.alan()));
    }
  }

  @Test
  void whatCannotBeSetBackIsUnfit() throws SQLException {
    requireUnfitAfter("create table extra (id int)");
    requireUnfitAfter("alter table ent_core_person drop column email");
    requireUnfitAfter("create schema other");
  }

  @Test
  void onPostgresStatisticsAndLargeTablesAreUnfitToo() throws SQLException {
    if (database == Database.POSTGRES) {
      requireUnfitAfter("analyze ent_core_person");
      requireUnfitAfter(
          "insert into ent_core_due (job, due_at, tenant_id, id) select 'x', n, 1, gen_random_uuid() from generate_series(1, 9999) n");
    }
  }

  @Test
  void nobodyComesInOnceTheTestIsOver() throws SQLException {
    Ent ent = Ent.on(database);
    ent.close();

    assertThrows(SQLException.class, () -> ent.dataSource().getConnection());
  }

  private void requireUnfitAfter(String change) throws SQLException {
    try (Ent ent = Ent.on(database)) {
      execute(ent, change);
      assertFalse(isSetBack(ent), change);
    }
  }

  private boolean isSetBack(Ent ent) {
    return SettledSchool.in(database).original().setBack(ent.dataSource());
  }

  /** Return each value of some tables, with those that the school came in by. */
  private static List<String> rows(Ent ent) throws SQLException {
    List<String> values = new ArrayList<>();
    for (String table :
        List.of(
            "ent_core_person",
            "ent_core_guardianship",
            "ent_core_due",
            "ent_core_enrolment",
            "ent_core_school",
            "ent_core_event")) {
      try (Connection connection = ent.dataSource().getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select * from " + table)) {
        int width = row.getMetaData().getColumnCount();
        while (row.next()) {
          StringBuilder line = new StringBuilder(table);
          for (int i = 1; i <= width; i++) {
            line.append('|').append(row.getString(i));
          }
          values.add(line.toString());
        }
      }
    }
    values.sort(Comparator.naturalOrder());
    return values;
  }

  private static void execute(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
