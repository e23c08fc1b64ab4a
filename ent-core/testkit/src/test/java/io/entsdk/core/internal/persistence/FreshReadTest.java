package io.entsdk.core.internal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class FreshReadTest {

  @Parameter Database database;

  @Test
  void whatAnotherNodeHasWrittenIsSeenByTheNextUnitOfWork() throws SQLException {
    try (Ent ent = Ent.on(database)) {
      assertEquals("Ada", firstNameOfAda(ent));
      assertEquals("CP", nameOfCp(ent));

      elsewhere(
          ent, "update ent_core_person set first_name = 'Augusta' where id = ?", ent.ada().value());
      elsewhere(ent, "update ent_core_class set name = 'CP A' where id = ?", ent.cp().id().value());

      assertEquals("Augusta", firstNameOfAda(ent));
      assertEquals("CP A", nameOfCp(ent), "a provider may keep entities from one unit to the next");
    }
  }

  private static void elsewhere(Ent ent, String sql, UUID id) throws SQLException {
    try (Connection other = ent.dataSource().getConnection();
        PreparedStatement statement = other.prepareStatement(sql)) {
      statement.setObject(1, id);
      assertEquals(1, statement.executeUpdate());
    }
  }

  private static String firstNameOfAda(Ent ent) {
    return Directory.of(ent.tenant()).people().get(ent.ada(), ent.as(ent.alan())).firstName();
  }

  private static String nameOfCp(Ent ent) {
    return Directory.of(ent.tenant()).classes().get(ent.cp().id(), ent.as(ent.alan())).name();
  }
}
