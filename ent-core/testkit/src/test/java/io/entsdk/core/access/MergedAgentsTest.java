package io.entsdk.core.access;

import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;
import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.DAILY_CARE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
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
import io.entsdk.testkit.Doubles;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The agents of a home, where an agent or the child in its care was entered twice. */
@EachDatabase
class MergedAgentsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Doubles doubles;
  private OrganisationId home;
  private PersonId agent;
  private PersonId again;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    doubles = new Doubles(ent);
    home =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    agent = new Crowd(ent).person("AGENT", "Agnès");
    again = new Crowd(ent).person("AGENT", "Agnes");
    directory.organisations().addAgent(home, agent, Period.from(TODAY), SYSTEM);
    directory
        .guardianships()
        .decide(home, ent.ada(), GuardianshipDecision.of(DAILY_CARE).under(judgment()), SYSTEM);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void anAgentActsUnderEitherId() {
    assertFalse(may(again, ent.ada()));

    doubles.merge(again, agent);

    assertTrue(may(again, ent.ada()));
    assertTrue(may(agent, ent.ada()));
    assertFalse(may(again, ent.bob()));
    doubles.unmerge(again);
    assertFalse(may(again, ent.ada()));
  }

  @Test
  void whatWasDecidedAboutTheAgentByNameUnderTheOtherIdHolds() {
    decide(again, ent.ada(), CONTACT_PROHIBITED);

    doubles.merge(again, agent);

    assertFalse(may(agent, ent.ada()));
    assertFalse(may(again, ent.ada()));
  }

  @Test
  void whatWasDecidedAboutTheOtherIdOfTheChildHolds() {
    PersonId twin = doubles.pupilAgain(ent.ada(), ent.ce1());
    decide(agent, twin, CONTACT_PROHIBITED);

    doubles.merge(twin, ent.ada());

    assertFalse(may(agent, ent.ada()));
    assertFalse(may(agent, twin));
  }

  @Test
  void aChildInCareIsSoUnderEitherId() {
    PersonId twin = doubles.pupilAgain(ent.ada(), ent.ce1());
    assertFalse(may(agent, twin));

    doubles.merge(twin, ent.ada());

    assertTrue(may(agent, twin));
    assertEquals(
        directory.people().get(ent.ada(), ent.as(agent)),
        directory.people().get(twin, ent.as(agent)));
  }

  @Test
  void whoIsAnAgentUnderOneIdAndAParentUnderTheOtherActsInOneHatAtATime() {
    decide(again, ent.ada(), CONTACT_PROHIBITED);
    decide(again, ent.bob(), GuardianshipState.FULL);

    doubles.merge(again, agent);

    Hat parent = new Hat(Profile.TUT, ent.school().id());
    Hat ofTheHome = new Hat(Profile.COL, ent.school().id());
    assertTrue(may(ent.as(agent).wearing(parent), ent.bob()));
    assertFalse(may(ent.as(agent).wearing(ofTheHome), ent.bob()));
    assertFalse(may(ent.as(agent).wearing(ofTheHome), ent.ada()));
  }

  private boolean may(PersonId person, PersonId child) {
    return may(ent.as(person), child);
  }

  private boolean may(Actor actor, PersonId child) {
    return directory.access().decide(actor, READ_PERSON, new Scope.OfPerson(child))
        instanceof AccessDecision.Granted;
  }

  private void decide(PersonId person, PersonId child, GuardianshipState state) {
    directory
        .guardianships()
        .decide(person, child, GuardianshipDecision.of(state).under(judgment()), SYSTEM);
  }

  private static LegalDocument judgment() {
    return new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY.minusDays(4));
  }
}
