package io.entsdk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * Two tenants with identical ids: what is done in one is neither seen in the other nor changes it.
 */
@EachDatabase
class IsolationTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  @TempDir Path folder;
  private Ent ent;
  private TwinTenant twin;
  private Directory directory;

  @BeforeEach
  void open() throws SQLException {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    directory.people().bind(ent.alan(), ExternalId.of("vendor", "alan"), SYSTEM);
    twin = TwinTenant.of(ent, TenantId.of(2));
    // From here on the first tenant looks other than its twin: whoever mixes them up shows a name
    // that is not its own.
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update ent_core_person set last_name = 'OF THE FIRST' where tenant = 1");
    }
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void readsOfOneTenantNeverShowARowOfItsTwin() {
    Actor alan = ent.as(ent.alan());

    assertEquals(
        1,
        directory
            .classes()
            .listOf(ent.school().id(), SchoolCalendar.usual().yearOf(day()), SYSTEM)
            .stream()
            .filter(c -> c.name().equals("CP"))
            .count());
    assertEquals(ent.cp(), directory.classes().get(ent.cp().id(), SYSTEM));
    assertEquals(
        List.of(ent.ada(), ent.bob()),
        directory.people().listPupilsOf(ent.cp(), alan).stream().map(Person::id).toList());
    assertTrue(
        directory.people().listPupilsOf(ent.cp(), alan).stream()
            .allMatch(p -> p.lastName().equals("OF THE FIRST")));
    assertEquals(1, directory.people().listStaffOf(ent.cp(), alan).size());
    assertEquals(3, directory.people().listStaffOf(ent.school().id(), alan).size());
    assertEquals(
        List.of(ent.ada(), ent.ada(), ent.bob()),
        directory.people().listGuardiansOf(ent.cp(), alan).stream()
            .map(Guardianship::child)
            .sorted((a, b) -> a.equals(ent.bob()) ? 1 : b.equals(ent.bob()) ? -1 : 0)
            .toList());
    assertEquals("OF THE FIRST", directory.people().get(ent.ada(), alan).lastName());
    assertEquals(Optional.of(ent.alan()), directory.people().find(ExternalId.of("vendor", "alan")));
    assertEquals(ent.school(), directory.schools().find(ent.school().uai()).orElseThrow());
    assertEquals(ent.school(), directory.schools().get(ent.school().id()));
    assertTrue(
        directory
                .access()
                .decide(alan, DirectoryPermissions.READ_CLASS, new Scope.OfClass(ent.cp().id()))
                .because()
                .size()
            == 1);
    assertEquals(List.of(), twin.touched());
  }

  @Test
  void commandsOfOneTenantLeaveItsTwinAsItWas() throws Exception {
    directory
        .schools()
        .open(
            Uai.of("9741234Y"),
            "École du Port",
            SchoolLevel.PRIMARY,
            ZoneId.of("Indian/Reunion"),
            SYSTEM);
    directory.people().bind(ent.ada(), ExternalId.of("vendor", "ada"), SYSTEM);
    directory
        .guardianships()
        .decide(ent.grace(), ent.ada(), GuardianshipDecision.of(GuardianshipState.FULL), SYSTEM);
    directory.guardianships().end(ent.charles(), ent.ada(), SYSTEM);
    directory.guardianships().confirm(ent.cp(), Set.of(), SYSTEM);
    assertEquals(3, directory.guardianships().listOf(ent.ada(), SYSTEM).size());
    SampleSchool.village(1).writeOnde(folder, OndeLayout.quoted());
    RosterPlan plan = directory.roster().plan(ent.school().id(), OndeFiles.in(folder), SYSTEM);
    directory.roster().applyDespiteBrakes(plan.id(), "test", SYSTEM);
    directory.roster().apply(plan.id(), SYSTEM);
    directory.roster().get(plan.id(), SYSTEM);
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));

    // The job works for every tenant with due work; the twin has none, for the table of due work
    // was not copied.
    assertEquals(List.of(), twin.touched());
  }

  @Test
  void theTwinGoesOnByItself() {
    Directory other = Directory.of(twin.tenant());

    assertEquals("LOVELACE", other.people().get(ent.ada(), ent.as(ent.alan())).lastName());
  }

  private java.time.LocalDate day() {
    return ent.school().dayOf(ent.clock().instant());
  }
}
