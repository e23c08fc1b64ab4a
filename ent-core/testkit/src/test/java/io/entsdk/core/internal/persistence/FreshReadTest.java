package io.entsdk.core.internal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class FreshReadTest {

  @Parameter Database database;

  @Test
  void whatAnotherNodeHasWrittenIsSeenByTheNextUnitOfWork() throws SQLException {
    try (Ent ent = Ent.on(database)) {
      assertEquals("Ada", firstNameOfAda(ent));

      try (Connection other = ent.dataSource().getConnection();
          PreparedStatement rename =
              other.prepareStatement(
                  "update ent_core_person set first_name = 'Augusta' where id = ?")) {
        rename.setObject(1, ent.ada().value());
        rename.executeUpdate();
      }

      assertEquals("Augusta", firstNameOfAda(ent));
    }
  }

  private static String firstNameOfAda(Ent ent) {
    return Directory.of(ent.tenant()).people().get(ent.ada(), ent.as(ent.alan())).firstName();
  }
}
