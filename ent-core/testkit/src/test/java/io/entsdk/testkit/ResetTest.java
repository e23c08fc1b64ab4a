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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Sets one database back; no other test gets it meanwhile. */
@EachDatabase
class ResetTest {

  @Parameter Database database;

  @Test
  void whatATestHasChangedIsAsBefore() throws SQLException {
    try (Ent ent = Ent.on(database)) {
      String before = rows(ent);
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

  private static String rows(Ent ent) throws SQLException {
    return first(ent, "select count(*) from ent_core_person where first_name <> 'X'")
        + first(ent, "select count(*) from ent_core_guardianship")
        + first(ent, "select count(*) from ent_core_due");
  }

  private static void execute(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String first(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
