package io.entsdk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.Duty;
import io.entsdk.core.directory.Group;
import io.entsdk.core.directory.GroupKind;
import io.entsdk.core.directory.GroupRole;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.Siren;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A twin with identical ids in the tables that hands write. */
@EachDatabase
class DirectoryIsolationTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final GuardianshipDecision CARE =
      GuardianshipDecision.of(GuardianshipState.DAILY_CARE)
          .under(new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY));
  private static final Period OPEN = Period.from(TODAY);
  private static final Period YEAR = new Period(TODAY, TODAY.plusDays(200));

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private SchoolId school;
  private Organisation commune;
  private Convention convention;
  private Activity activity;
  private Group group;
  private UUID responsibility;
  private TwinTenant twin;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    school = ent.school().id();
    settle();
    twin = TwinTenant.of(ent, TenantId.of(2));
    new Crowd(ent).run("update ent_core_person set first_name = 'First' where tenant = 1");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  private void settle() {
    commune =
        directory
            .organisations()
            .register(Siren.of("732829320"), "Commune", OrganisationKind.COMMUNE, SYSTEM);
    directory
        .attachments()
        .attach(Institution.of(school), Institution.of(commune.id()), OPEN, SYSTEM);
    directory.schools().putUnder(Contract.PUBLIC, school, TODAY, SYSTEM);
    directory.schools().beginYear(school, LocalDate.of(2026, 8, 24), SYSTEM);
    convention = directory.conventions().sign(commune.id(), school, "Étude", YEAR, SYSTEM);
    directory.conventions().addAgent(convention.id(), ent.cleo(), YEAR, SYSTEM);
    activity = directory.activities().open(convention.id(), "Étude", YEAR, SYSTEM);
    directory.activities().entrust(activity.id(), ent.cleo(), YEAR, SYSTEM);
    directory.activities().register(activity.id(), ent.ada(), YEAR, SYSTEM);
    group = directory.groups().open(school, "Chorale", new GroupKind.Manual(), TODAY, SYSTEM);
    directory.groups().admit(group.id(), ent.ada(), GroupRole.MEMBER, OPEN, SYSTEM);
    directory.people().rename(ent.ada(), "LOVELACE", "KING", "Ada", SYSTEM);
    directory.fields().switchOn(school, Profile.ELV, PersonField.EMAIL, "Étude", SYSTEM);
    directory.guardianships().decide(commune.id(), ent.ada(), CARE, SYSTEM);
    responsibility =
        directory
            .responsibilities()
            .name(
                school,
                ResponsibilityRole.DPO,
                new Holder.OfOrganisation(commune.id(), "DPO"),
                OPEN,
                SYSTEM);
  }

  @Test
  void readsOfOneTenantNeverShowARowOfItsTwin() {
    List<String> own = List.of("First KING");

    assertEquals(own, names(directory.groups().listMembersOf(group.id(), TODAY, SYSTEM)));
    assertEquals(own, names(directory.activities().listPupilsOf(activity.id(), SYSTEM)));
    assertEquals(own, names(directory.activities().listEntrustedTo(ent.cleo(), school, SYSTEM)));
    assertEquals(own, names(search("king")));
    assertEquals(1, directory.fields().listUsesOf(school, SYSTEM).size());
    assertEquals(List.of(activity), directory.activities().listOf(school, TODAY, SYSTEM));
    assertEquals(List.of(convention), directory.conventions().listOf(school, TODAY, SYSTEM));
    assertEquals(1, directory.groups().listOf(school, TODAY, SYSTEM).size());
    assertEquals(1, directory.responsibilities().listOf(school, TODAY, SYSTEM).size());
    assertEquals(
        List.of(Institution.of(commune.id())),
        directory.attachments().listAncestorsOf(Institution.of(school), TODAY));
    assertEquals(commune, directory.organisations().find(commune.siren()).orElseThrow());
    assertEquals(1, directory.people().listFactsOf(ent.ada(), SYSTEM).size());
    assertEquals(1, directory.people().listFactsOf(ent.ada(), SYSTEM).get(0).acts().size());
    assertEquals(1, directory.asOf(TODAY).listAssignmentsOf(ent.cp(), SYSTEM).size());
    assertEquals(Set.of(PupilLevel.CP), directory.classes().listLevelsOf(ent.cp(), SYSTEM));
    assertEquals(3, directory.guardianships().listOf(ent.ada(), SYSTEM).size());
    assertEquals(4, directory.asOf(TODAY).listGuardiansOf(ent.cp(), SYSTEM).size());
    assertEquals(
        List.of(ent.cleo()), directory.organisations().listAgentsOf(commune.id(), TODAY, SYSTEM));
    assertEquals(2, directory.access().listHatsOf(ent.cleo(), SYSTEM).size());
    assertEquals(List.of(), twin.touched());
  }

  @Test
  void handsOnOneTenantLeaveItsTwinAsItWas() {
    LocalDate later = TODAY.plusDays(1);
    directory.groups().dismiss(group.id(), ent.ada(), later, SYSTEM);
    directory.groups().close(group.id(), later, SYSTEM);
    directory.activities().withdraw(activity.id(), ent.ada(), later, SYSTEM);
    directory.activities().relieve(activity.id(), ent.cleo(), later, SYSTEM);
    directory.conventions().removeAgent(convention.id(), ent.cleo(), later, SYSTEM);
    directory.conventions().end(convention.id(), later, SYSTEM);
    directory.responsibilities().end(school, responsibility, later, SYSTEM);
    directory
        .attachments()
        .detach(Institution.of(school), Institution.of(commune.id()), later, SYSTEM);
    directory.schools().putUnder(Contract.PRIVATE_UNDER_CONTRACT, school, later, SYSTEM);
    directory.fields().switchOff(school, Profile.ELV, PersonField.EMAIL, SYSTEM);
    directory.fields().switchOn(school, Profile.ELV, PersonField.PHONE, "Étude", SYSTEM);
    directory.organisations().addAgent(commune.id(), ent.alan(), OPEN, SYSTEM);
    directory.organisations().removeAgent(commune.id(), ent.alan(), later, SYSTEM);
    directory.guardianships().decide(commune.id(), ent.ada(), CARE.from(later), SYSTEM);
    directory.guardianships().end(commune.id(), ent.ada(), SYSTEM);
    directory.schools().beginYear(school, TODAY.plusYears(1), SYSTEM);
    people(later);
    classes(later);

    assertEquals(List.of(), twin.touched());
  }

  private void people(LocalDate later) {
    directory.people().enter(NewPerson.named(Profile.ENS, "CURIE", "Marie"), school, SYSTEM);
    directory.people().rename(ent.bob(), "OTHER", null, "Bob", SYSTEM);
    directory
        .enrolments()
        .move(ent.ada(), ent.cp().id(), ent.ce1().id(), PupilLevel.CE1, later, SYSTEM);
    directory.enrolments().leave(ent.bob(), ent.cp().id(), TODAY, SYSTEM);
    directory.staff().assign(ent.alan(), ent.ce1().id(), Duty.any(), OPEN, SYSTEM);
    directory.staff().unassign(ent.alan(), ent.ce1().id(), later, SYSTEM);
    directory.staff().giveFunction(ent.alan(), school, Profile.EVS, OPEN, SYSTEM);
    directory.staff().endFunction(ent.alan(), school, Profile.EVS, later, SYSTEM);
  }

  private void classes(LocalDate later) {
    SchoolClass opened =
        directory.classes().open(school, "CM2", Set.of(PupilLevel.CM2), TODAY, SYSTEM);
    directory.classes().close(opened.id(), later, SYSTEM);
    directory.classes().open(school, "CM2", Set.of(), later, SYSTEM);
  }

  private List<DirectoryEntry> search(String text) {
    return directory.people().search(text, school, PageRequest.first(9), SYSTEM).items();
  }

  private static List<String> names(List<DirectoryEntry> entries) {
    return entries.stream().map(DirectoryEntry::displayName).toList();
  }
}
