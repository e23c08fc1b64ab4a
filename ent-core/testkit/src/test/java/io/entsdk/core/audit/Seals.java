package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.audit.AuditVerdict.Broken;
import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Seals, verifies and tampers with the audit of one school, as its operator and its intruder. */
record Seals(Ent ent) {

  static final Actor SYSTEM = Actor.system("test");

  Audit audit() {
    return Audit.of(ent.tenant());
  }

  JobReport seal() {
    return Jobs.of(ent.runtime()).run("audit-seal", Budget.minutes(1));
  }

  void sealed() {
    assertEquals(List.of(), seal().failures());
  }

  AuditVerdict verdict(Collection<SignedRoot> witnessed) {
    return audit().verify(witnessed, SYSTEM);
  }

  /** Return the verdict, which is not the one of an intruder's work. */
  Intact intact() {
    return assertInstanceOf(Intact.class, verdict(List.of()));
  }

  AuditVerdict.Why broken() {
    return assertInstanceOf(Broken.class, verdict(List.of())).why();
  }

  List<String> export() {
    List<String> lines = new ArrayList<>();
    audit().export(lines::add, SYSTEM);
    return lines;
  }

  /** Change the database with every right on it, and return how many rows were hit. */
  int sql(String statement) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      return sql.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long number(String query) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Let {@code guardian} exercise parental authority over {@code child}. */
  void authorise(PersonId guardian, PersonId child) {
    sql(
        "update ent_core_guardianship set state = 'FULL', version = version + 1 where tenant = 1"
            + " and guardian_id = '%s' and child_id = '%s'".formatted(guardian, child));
  }
}
