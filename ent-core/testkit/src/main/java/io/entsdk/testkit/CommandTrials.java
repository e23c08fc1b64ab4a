package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;

/** Tries one command as five people. */
final class CommandTrials {

  private static final UUID OTHER_HEAD = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);

  private final Database database;
  private final CommandTable.Row row;

  CommandTrials(Database database, CommandTable.Row row) {
    this.database = database;
    this.row = row;
  }

  /** Return one test: the trials share a school, the one that ends all relations comes last. */
  DynamicTest test() {
    return DynamicTest.dynamicTest(
        row.name() + " asks for " + row.permission().code(),
        () -> {
          try (Ent ent = Ent.on(database)) {
            stranger(ent);
            otherSchool(ent);
            weak(ent);
            granted(ent);
            ended(ent);
          }
        });
  }

  private void granted(Ent ent) {
    assertFalse(row.denies(ent, holder(ent)), "denied to whom it is for");
  }

  private void stranger(Ent ent) {
    assertTrue(row.denies(ent, ent.as(ent.cleo())), "granted to a guardian of another family");
  }

  private void ended(Ent ent) {
    if (row.granted() == null) {
      return; // The system has no relation that could end.
    }
    Actor holder = holder(ent);
    for (String table : new String[] {"function", "assignment", "guardianship", "enrolment"}) {
      sql(
          ent,
          "update ent_core_"
              + table
              + " set first_day = date '2026-01-01', last_day = date '2026-09-14', version = version + 1");
    }
    assertTrue(row.denies(ent, holder), "granted after the relation has ended");
  }

  private void otherSchool(Ent ent) {
    assertTrue(
        row.denies(ent, ent.as(headOfAnotherSchool(ent))), "granted to the head of another school");
  }

  private void weak(Ent ent) {
    if (row.permission().least() == Assurance.CLASS_CODE || row.granted() == null) {
      return; // Nothing is weaker, or nobody signs in at all.
    }
    Assurance weaker = Assurance.values()[row.permission().least().ordinal() - 1];
    Actor holder = holder(ent);
    Actor weak = ent.as(holder.person().orElseThrow(), weaker);
    assertTrue(
        row.denies(ent, holder.hat().map(weak::wearing).orElse(weak)),
        "granted to a sign-in that is too weak");
  }

  private Actor holder(Ent ent) {
    return row.granted() == null ? Actor.system("test") : row.granted().apply(ent);
  }

  private static PersonId headOfAnotherSchool(Ent ent) {
    School other =
        Directory.of(ent.tenant())
            .schools()
            .open(
                Uai.of("9741234Y"),
                "École du Port",
                SchoolLevel.PRIMARY,
                ent.school().zone(),
                Actor.system("test"));
    sql(
        ent,
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '"
            + OTHER_HEAD
            + "', 0, 'OTHER', 'Head', 'other head')");
    sql(
        ent,
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) values (1, '"
            + OTHER_HEAD
            + "', 0, '"
            + OTHER_HEAD
            + "', '"
            + other.id()
            + "', 'DIR', date '2026-01-01', 'hand')");
    return new PersonId(OTHER_HEAD);
  }

  private static void sql(Ent ent, String statement) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the testkit", e);
    }
  }
}
