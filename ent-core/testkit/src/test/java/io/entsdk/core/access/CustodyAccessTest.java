package io.entsdk.core.access;

import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static io.entsdk.core.directory.GuardianshipState.CONTACT_ONLY;
import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.DAILY_CARE;
import static io.entsdk.core.directory.GuardianshipState.DELEGATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duty;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the agents of a home may, in whose care Ada is. */
@EachDatabase
class CustodyAccessTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LegalDocument JUDGMENT =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY.minusDays(4));

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Access access;
  private OrganisationId home;
  private PersonId agent;
  private Scope ada;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    access = directory.access();
    home =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    agent = new Crowd(ent).person("AGENT", "Agnès");
    directory.organisations().addAgent(home, agent, new Period(TODAY, TODAY.plusDays(9)), SYSTEM);
    ada = new Scope.OfPerson(ent.ada());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void anAgentMayWhatTheStateGivesInTheHatOfAnAgentAlone() {
    decide(DAILY_CARE);
    Hat hat = new Hat(Profile.COL, ent.school().id());

    assertEquals(List.of(hat), access.listHatsOf(agent, ent.as(agent)));
    assertTrue(may(agent));
    assertFalse(may(ent.as(agent).wearing(new Hat(Profile.TUT, ent.school().id()))));
    assertFalse(decided(ent.as(agent), READ_PERSON, new Scope.OfPerson(ent.bob())));
    assertTrue(
        access.whoMay(READ_PERSON, ada, 50, null, ent.as(ent.head())).items().stream()
            .anyMatch(one -> one.person().equals(agent) && hat.equals(one.hat())));
    assertTrue(
        access.whatMay(new Wearer(agent, hat), ada, ent.as(ent.head())).stream()
            .anyMatch(one -> one.permission().equals(READ_PERSON)));
    assertTrue(
        access.snapshot(ent.school().id()).decide(ent.as(agent), READ_PERSON, ada)
            instanceof AccessDecision.Granted);
    assertEquals(
        "Accordé : Agnès est responsable de l'élève Ada depuis le 15 septembre 2026.",
        access.explain(ent.as(agent), READ_PERSON, ada, Locale.FRENCH));
  }

  @Test
  void whatGivesNothingToAPersonGivesNothingToAnAgent() {
    decide(CONTACT_ONLY);
    assertFalse(may(agent));
    directory
        .guardianships()
        .decide(home, ent.ada(), decision(DAILY_CARE).withholdingPlace(), SYSTEM);
    assertFalse(may(agent));
    decide(DAILY_CARE);
    assertTrue(may(agent));
    directory.guardianships().end(home, ent.ada(), SYSTEM);
    assertFalse(may(agent));
  }

  @Test
  void itEndsOnTheDayWhenTheAgentGoesOrTheDecisionEnds() {
    decide(DAILY_CARE);
    directory.organisations().removeAgent(home, agent, TODAY, SYSTEM);
    assertTrue(may(agent));
    ent.clock().advance(Duration.ofDays(1));
    assertFalse(may(agent));
    assertEquals(List.of(), access.listHatsOf(agent, ent.as(agent)));

    directory.organisations().addAgent(home, agent, Period.from(TODAY.plusDays(1)), SYSTEM);
    assertTrue(may(agent));
    directory
        .guardianships()
        .decide(home, ent.ada(), decision(DAILY_CARE).until(TODAY.plusDays(2)), SYSTEM);
    ent.clock().advance(Duration.ofDays(2));
    assertFalse(may(agent));
  }

  @Test
  void whatWasDecidedAboutSomebodyByNameHoldsForTheAgentToo() {
    decide(DAILY_CARE);
    directory.organisations().addAgent(home, ent.grace(), Period.from(TODAY), SYSTEM);
    Actor asAgent = ent.as(ent.grace()).wearing(new Hat(Profile.COL, ent.school().id()));
    assertTrue(may(asAgent));

    directory.guardianships().decide(ent.grace(), ent.ada(), decision(CONTACT_PROHIBITED), SYSTEM);

    assertFalse(may(asAgent));
    assertTrue(may(agent));
  }

  @Test
  void whatTheOrganisationLosesItsAgentsKeepAsParents() {
    directory.organisations().addAgent(home, ent.grace(), Period.from(TODAY), SYSTEM);
    decide(CONTACT_PROHIBITED);

    assertTrue(may(ent.as(ent.grace()).wearing(new Hat(Profile.TUT, ent.school().id()))));
    assertFalse(may(ent.as(ent.grace()).wearing(new Hat(Profile.COL, ent.school().id()))));
  }

  @Test
  void whoSawIsForAgentsOfWhoHoldsAuthorityAndNeverTellsParentsOfAgents() {
    Audit audit = Audit.of(ent.tenant());
    decide(DAILY_CARE);
    directory.people().get(ent.ada(), ent.as(agent));
    assertThrows(AccessDeniedException.class, () -> audit.whoSaw(ent.ada(), 20, ent.as(agent)));

    decide(DELEGATED);
    directory.people().get(ent.ada(), ent.as(ent.alan()));
    assertEquals(1, audit.whoSaw(ent.ada(), 20, ent.as(agent)).items().size());
    directory
        .guardianships()
        .decide(ent.grace(), ent.ada(), GuardianshipDecision.of(GuardianshipState.FULL), SYSTEM);
    directory.organisations().addAgent(home, ent.edith(), Period.from(TODAY), SYSTEM);
    directory.staff().assign(ent.edith(), ent.cp().id(), Duty.any(), Period.from(TODAY), SYSTEM);
    Hat teacher = new Hat(Profile.ENS, ent.school().id());
    directory.people().get(ent.ada(), ent.as(ent.edith()).wearing(teacher));
    assertEquals(1, audit.whoSaw(ent.ada(), 20, ent.as(ent.grace())).items().size());
  }

  @Test
  void noHatOfSchoolStaffComesOfIt() {
    decide(DELEGATED);

    for (Permission permission : access.permissions()) {
      boolean overTheSchool =
          decided(ent.as(agent), permission, new Scope.OfSchool(ent.school().id()))
              || decided(ent.as(agent), permission, new Scope.OfClass(ent.cp().id()));
      assertFalse(overTheSchool, permission.code());
    }
    assertEquals(
        Set.of(Profile.COL),
        Set.copyOf(access.listHatsOf(agent, ent.as(agent)).stream().map(Hat::profile).toList()));
  }

  private void decide(GuardianshipState state) {
    directory.guardianships().decide(home, ent.ada(), decision(state), SYSTEM);
  }

  private static GuardianshipDecision decision(GuardianshipState state) {
    return GuardianshipDecision.of(state).under(JUDGMENT);
  }

  private boolean may(PersonId person) {
    return may(ent.as(person));
  }

  private boolean may(Actor actor) {
    return decided(actor, READ_PERSON, ada);
  }

  private boolean decided(Actor actor, Permission permission, Scope scope) {
    return access.decide(actor, permission, scope) instanceof AccessDecision.Granted;
  }
}
