package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.directory.Directory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Sets one database back; no other test gets it meanwhile. */
class PostgresResetTest {

  @Test
  void whatATestHasChangedIsAsBefore() throws SQLException {
    try (Ent ent = Ent.on(Database.POSTGRES)) {
      String before = rows(ent);
      execute(ent, "update ent_core_person set first_name = 'X'");
      execute(ent, "delete from ent_core_guardianship");
      execute(
          ent,
          "insert into ent_core_due (job, due_at, tenant_id, id) values ('x', 1, 1, gen_random_uuid())");
      assertNotEquals(before, rows(ent));

      assertEquals("t", first(ent, PostgresReset.SET_BACK));

      assertEquals(before, rows(ent));
      Directory.of(ent.tenant()).people().get(ent.ada(), ent.as(ent.alan()));
    }
  }

  @Test
  void whatCannotBeSetBackIsUnfit() throws SQLException {
    for (String change :
        new String[] {
          "create table extra (id int)",
          "alter table ent_core_person drop column email",
          "create schema other",
          "analyze ent_core_person",
          "insert into ent_core_due (job, due_at, tenant_id, id) select 'x', n, 1, gen_random_uuid() from generate_series(1, 9999) n"
        }) {
      try (Ent ent = Ent.on(Database.POSTGRES)) {
        execute(ent, change);
        assertEquals("f", first(ent, PostgresReset.SET_BACK), change);
      }
    }
  }

  private static String rows(Ent ent) throws SQLException {
    return first(ent, "select md5(string_agg(p::text, ',' order by p.id)) from ent_core_person p")
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
