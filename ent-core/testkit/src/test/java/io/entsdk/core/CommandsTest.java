package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.BIND_PERSON;
import static io.entsdk.core.directory.DirectoryPermissions.DECIDE_GUARDIANSHIP;
import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_ROSTER;
import static io.entsdk.core.directory.DirectoryPermissions.OPEN_SCHOOL;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_GUARDIANSHIPS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;
import static io.entsdk.core.directory.DirectoryPermissions.WELCOME_PUPIL;
import static io.entsdk.core.directory.GuardianshipState.FULL;
import static io.entsdk.core.event.Streams.RESUME_STREAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.access.AccessCommands;
import io.entsdk.core.audit.AuditCommandsTest;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.event.Streams;
import io.entsdk.core.protection.ProtectionCommandsTest;
import io.entsdk.core.roster.RosterPlanId;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.spi.RosterSource;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class CommandsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table().tests();
  }

  @Test
  void noCommandIsMissing() {
    CommandTable all =
        table()
            .and(AccessCommands.table(database))
            .and(AuditCommandsTest.table(database))
            .and(ProtectionCommandsTest.table(database));
    assertEquals(List.of(), all.missing(Directory.class));
  }

  private CommandTable table() {
    CommandTable table = new CommandTable(database);
    table
        .unguarded("Access.decide", "it answers about the very actor who is given")
        .row(
            "Schools.open",
            OPEN_SCHOOL,
            null,
            (ent, actor) ->
                of(ent)
                    .schools()
                    .open(Uai.of("0750655E"), "Une école", SchoolLevel.PRIMARY, PARIS, actor))
        .row(
            "Streams.listParked",
            RESUME_STREAMS,
            null,
            (ent, actor) -> Streams.of(ent.tenant()).listParked(actor))
        .row(
            "Streams.resume",
            RESUME_STREAMS,
            null,
            (ent, actor) ->
                Streams.of(ent.tenant()).resume(new Streams.Parked("x", ent.ada(), 1), actor))
        .row(
            "Classes.get",
            READ_SCHOOL,
            CommandsTest::alan,
            (ent, actor) -> of(ent).classes().get(ent.cp().id(), actor))
        .row(
            "Classes.listOf",
            READ_SCHOOL,
            CommandsTest::alan,
            (ent, actor) -> of(ent).classes().listOf(ent.school().id(), ent.cp().year(), actor))
        .row(
            "Classes.find",
            READ_SCHOOL,
            CommandsTest::alan,
            (ent, actor) -> of(ent).classes().find(ent.school().id(), ent.cp().year(), "CP", actor))
        .row(
            "People.get",
            READ_PERSON,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().get(ent.ada(), actor))
        .row(
            "People.listPupilsOf",
            READ_CLASS,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().listPupilsOf(ent.cp(), actor))
        .row(
            "People.listStaffOf",
            READ_CLASS,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().listStaffOf(ent.cp(), actor))
        .row(
            "People.listGuardiansOf",
            READ_CLASS,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().listGuardiansOf(ent.cp(), actor))
        .row(
            "People.listStaffOf",
            READ_SCHOOL,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().listStaffOf(ent.school().id(), actor))
        .row(
            "People.listFamiliesOf",
            READ_CLASS,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().listFamiliesOf(ent.cp(), actor))
        .row(
            "People.listStaffOf",
            READ_SCHOOL,
            CommandsTest::alan,
            (ent, actor) -> of(ent).people().listStaffOf(ent.school().id(), Profile.DIR, actor))
        .row(
            "People.bind",
            BIND_PERSON,
            CommandsTest::head,
            (ent, actor) -> of(ent).people().bind(ent.ada(), ExternalId.of("vendor", "7"), actor))
        .row(
            "Enrolments.arrive",
            WELCOME_PUPIL,
            CommandsTest::alan,
            (ent, actor) ->
                of(ent)
                    .enrolments()
                    .arrive("Émilie", "Du Châtelet", LocalDate.of(2020, 6, 1), ent.cp(), actor))
        .row(
            "Enrolments.arriveApart",
            WELCOME_PUPIL,
            CommandsTest::alan,
            (ent, actor) ->
                of(ent)
                    .enrolments()
                    .arriveApart("Ada", "Lovelace", LocalDate.of(2020, 3, 14), ent.cp(), actor))
        .row(
            "Guardianships.decide",
            DECIDE_GUARDIANSHIP,
            CommandsTest::head,
            (ent, actor) ->
                of(ent)
                    .guardianships()
                    .decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL), actor))
        .row(
            "Guardianships.end",
            DECIDE_GUARDIANSHIP,
            CommandsTest::head,
            (ent, actor) -> of(ent).guardianships().end(ent.grace(), ent.ada(), actor))
        .row(
            "Guardianships.confirm",
            DECIDE_GUARDIANSHIP,
            CommandsTest::head,
            (ent, actor) -> of(ent).guardianships().confirm(ent.cp(), Set.of(), actor))
        .row(
            "Guardianships.listOf",
            READ_GUARDIANSHIPS,
            CommandsTest::head,
            (ent, actor) -> of(ent).guardianships().listOf(ent.ada(), actor))
        .row(
            "Roster.plan",
            MANAGE_ROSTER,
            CommandsTest::head,
            (ent, actor) -> of(ent).roster().plan(ent.school().id(), new Silence(), actor))
        .row(
            "Roster.get",
            MANAGE_ROSTER,
            CommandsTest::head,
            (ent, actor) -> of(ent).roster().get(planned(ent), actor))
        .row(
            "Roster.apply",
            MANAGE_ROSTER,
            CommandsTest::head,
            (ent, actor) -> of(ent).roster().apply(planned(ent), actor))
        .row(
            "Roster.applyDespiteBrakes",
            MANAGE_ROSTER,
            CommandsTest::head,
            (ent, actor) -> of(ent).roster().applyDespiteBrakes(planned(ent), "test", actor));
    DirectoryCommands.addTo(table);
    LaunchCommands.addTo(table);
    return table;
  }

  private static Directory of(Ent ent) {
    return Directory.of(ent.tenant());
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }

  private static RosterPlanId planned(Ent ent) {
    return of(ent).roster().plan(ent.school().id(), new Silence(), SYSTEM).id();
  }

  /** Tells of nobody. */
  private static final class Silence implements RosterSource {

    @Override
    public String id() {
      return "silence";
    }

    @Override
    public void read(LocalDate day, RosterSink sink) {
      // There is nothing to tell.
    }
  }
}
