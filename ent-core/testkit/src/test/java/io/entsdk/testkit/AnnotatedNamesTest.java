package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.spi.AnnotatedSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.Test;

/** The names that are read are those by which the persistence provider makes its own tables. */
class AnnotatedNamesTest {

  @Test
  void tablesAndColumnsAreThoseOfTheProvider() throws SQLException {
    areThoseOfTheProvider("album", Albums.ENTITIES);
  }

  @Test
  void soAreThoseOfJoinedClassesAndOfCollections() throws SQLException {
    areThoseOfTheProvider("work", Works.ENTITIES);
  }

  @Test
  void soAreThoseOfLinksOfSecondTablesAndOfEachClass() throws SQLException {
    areThoseOfTheProvider("craft", Crafts.ENTITIES);
  }

  /** Hibernate asks for the key of the class above, EclipseLink for that of the uppermost one. */
  @Test
  void soIsAKeyThatEveryClassCallsOtherwise() throws SQLException {
    boolean uppermost = "eclipselink".equals(System.getProperty("ent.provider"));
    areThoseOfTheProvider(
        "figure", uppermost ? Figures.BY_THE_UPPERMOST : Figures.BY_THE_CLASS_ABOVE);
    assertEquals(
        AnnotatedSource.of("made", Figures.BY_THE_CLASS_ABOVE).describe(),
        AnnotatedSource.of("made", Figures.BY_THE_UPPERMOST).describe());
  }

  private static void areThoseOfTheProvider(String prefix, Class<?>... entities)
      throws SQLException {
    BasicDataSource pool = Database.H2.open(Database.H2.make());
    EntityManagerFactory factory = TestUnit.creating(prefix, pool, List.of(entities)).open();
    factory.createEntityManager().close();

    try (Connection connection = pool.getConnection()) {
      DeclarationCheck check =
          new DeclarationCheck(
              new PartSchema(connection), AnnotatedSource.of("made", entities).describe());
      assertEquals(check.columnsThere(prefix), check.columnsDeclared());
    } finally {
      factory.close();
      pool.close();
    }
  }
}
