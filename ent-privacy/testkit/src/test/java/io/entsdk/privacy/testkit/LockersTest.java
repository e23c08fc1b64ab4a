package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The kit proves what becomes of a part's rows when one school of two is closed, and bites. */
class LockersTest {

  private PagesKit kit = kit(lockers());

  @AfterEach
  void close() {
    kit.closeTheSchool();
  }

  @Test
  void aLockerGoesWithItsSchoolAndThoseOfTheOtherStay() throws SQLException {
    kit.openTheSchool();

    kit.whenOneSchoolIsClosedTheOtherIsAsBefore();

    assertEquals(
        0,
        Jdbc.count(
            kit.ent(),
            "select count(*) from page_of_lockers where owner = '" + kit.ent().ada() + "'"));
    assertTrue(Jdbc.count(kit.ent(), "select count(*) from page_of_lockers") > 0);
  }

  /** Nothing tells that the row goes with the key to it, which the database knows. */
  @Test
  void aRowThatAnotherOneStillRefersToIsTold() throws SQLException {
    kit.openTheSchool();
    Jdbc.execute(
        kit.ent(),
        "insert into page_of_lockers (tenant, id, school) values (1, '00000000-0000-0000-0000-000000000007', '%s')"
            .formatted(kit.ent().school().id()));
    Jdbc.execute(
        kit.ent(),
        "create table locker_key (tenant int, locker uuid, foreign key (tenant, locker) references page_of_lockers (tenant, id))");
    Jdbc.execute(
        kit.ent(), "insert into locker_key values (1, '00000000-0000-0000-0000-000000000007')");

    String told =
        assertThrows(AssertionFailedError.class, kit::whenOneSchoolIsClosedTheOtherIsAsBefore)
            .getMessage();
    assertTrue(told.contains("rows are left in page_of_lockers"), told);
  }

  private static TableBuilder lockers() {
    return TableDescription.table("page_of_lockers")
        .keeps(new Purpose("lockers"), "ent-account", ErasureMethod.UNLINK)
        .subject("owner", IDENTITY)
        .school("school")
        .notPersonal("a locker of the school", "tenant", "id", "school");
  }

  private static PagesKit kit(TableBuilder table) {
    PersonalDataSource source =
        new PersonalDataSource() {
          @Override
          public String id() {
            return "vendor-lockers";
          }

          @Override
          public List<TableDescription> describe() {
            return List.of(table.build());
          }
        };
    return new PagesKit(source) {
      @Override
      protected void createTables(Ent school) {
        Jdbc.execute(
            school,
            "create table page_of_lockers (tenant int not null, id uuid not null, owner uuid, school uuid, primary key (tenant, id))");
        Jdbc.execute(school, "create index lockers_of on page_of_lockers (tenant, owner)");
      }
    };
  }
}
