package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Holds;
import io.entsdk.core.protection.Protection;
import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What an import did is kept; whom it was about is forgotten when it cannot be undone any more. */
@EachDatabase
class RosterJournalTest {

  private static final String NAMING = " where last_name is not null or person_id is not null";
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  @TempDir Path folder;
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void afterThirtyDaysItNamesNobodyAndStillTellsWhatWasDone() throws SQLException {
    long all = changes("");
    long naming = changes(NAMING);
    assertTrue(naming > 0);

    pass(Duration.ofDays(30).minusSeconds(1));
    assertEquals(naming, changes(NAMING));
    pass(Duration.ofSeconds(2));
    assertEquals(0, changes(NAMING));
    assertEquals(0, changes(" where fact_id in (select id from ent_core_person)"));
    assertEquals(all, changes(""));
  }

  @Test
  void whoIsHeldIsForgottenOnceReleased() throws SQLException {
    Actor head = ent.as(ent.head());
    Holds holds = Protection.of(ent.tenant()).holds();
    Hold hold =
        holds.place(
            HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "dossier 12", TODAY.plusYears(1)),
            head);

    pass(Duration.ofDays(31));
    long held = changes(NAMING);
    assertTrue(held > 0);
    assertEquals(held, changes(" where '" + ent.ada() + "' in (person_id, child_id)"));

    Directory.of(ent.tenant())
        .staff()
        .giveFunction(
            ent.edith(), ent.school().id(), Profile.DIR, Period.from(TODAY), Imports.SYSTEM);
    holds.askRelease(hold.id(), "settled", head);
    Hat hat = new Hat(Profile.DIR, ent.school().id());
    holds.confirmRelease(hold.id(), ent.as(ent.edith()).wearing(hat));
    pass(Duration.ofDays(8));
    assertEquals(0, changes(NAMING));
  }

  @Test
  void aPlanThatHasForgottenWhomItWasAboutIsOutOfDate() {
    Imports imports = new Imports(ent);
    RosterPlan plan = imports.plan(SampleSchool.of(5).pupils(2).generate(), folder);

    pass(Duration.ofDays(31));

    assertInstanceOf(RosterOutcome.Stale.class, imports.roster().apply(plan.id(), Imports.SYSTEM));
  }

  private void pass(Duration time) {
    ent.clock().advance(time);
    Jobs.of(ent.runtime()).run("roster-journal", Budget.minutes(1));
  }

  private long changes(String condition) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from ent_core_roster_change" + condition)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
