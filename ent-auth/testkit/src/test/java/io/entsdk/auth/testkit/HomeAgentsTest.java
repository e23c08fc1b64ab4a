package io.entsdk.auth.testkit;

import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.DAILY_CARE;
import static io.entsdk.core.directory.GuardianshipState.DELEGATED;
import static io.entsdk.core.directory.GuardianshipState.FULL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.home.HomeSession;
import io.entsdk.auth.home.HomeSessions;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionId;
import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRight;
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
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ada lives in a home of child protection, whose agents sign her in there. */
@EachDatabase
class HomeAgentsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LegalDocument JUDGMENT =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY.minusDays(4));

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Auth auth;
  private HomeSessions sessions;
  private OrganisationId home;
  private Hat agentsHat;

  @BeforeEach
  void edithAndAlanWorkInTheHome() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    auth = Auth.of(ent.tenant());
    sessions = auth.home();
    home =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    agentsHat = new Hat(Profile.COL, ent.school().id());
    employ(ent.edith(), new Period(TODAY, TODAY.plusDays(1)));
    employ(ent.cleo(), Period.from(TODAY));
    give(DAILY_CARE);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void anAgentSignsTheChildInWhereTheDocumentSaysSo() {
    SignIn.Accepted in = open(agent(ent.edith()));

    assertEquals(ent.ada(), in.session().person());
    assertTrue(isLive(in));
    assertEquals(List.of(in.session().id()), listed(agent(ent.edith())));
  }

  @Test
  void careWithoutADocumentThatSaysSoGivesNothing() {
    for (GuardianshipState state : List.of(DAILY_CARE, DELEGATED)) {
      decide(GuardianshipDecision.of(state).under(JUDGMENT));
      RejectedException refused =
          assertThrows(RejectedException.class, () -> open(agent(ent.edith())), state::name);
      assertEquals("home-not-given", refused.violations().get(0).code());
    }
  }

  @Test
  void aSessionEndsWithTheDecision() {
    SignIn.Accepted in = open(agent(ent.edith()));

    decide(GuardianshipDecision.of(CONTACT_PROHIBITED).under(JUDGMENT));

    assertFalse(isLive(in));
  }

  @Test
  void aSessionEndsWithTheWorkOfTheAgentWhoOpenedIt() {
    ent.clock().set(TODAY.plusDays(1).atTime(21, 55).toInstant(ZoneOffset.UTC));
    SignIn.Accepted ediths = open(agent(ent.edith()));
    SignIn.Accepted cleos = open(agent(ent.cleo()));
    assertTrue(isLive(ediths));

    ent.clock().advance(Duration.ofMinutes(10));

    assertFalse(isLive(ediths), "since midnight in Paris");
    assertTrue(isLive(cleos));
  }

  @Test
  void theAgentsOfOneOrganisationSeeAndEndEachOthersSessions() {
    SignIn.Accepted ediths = open(agent(ent.edith()));

    assertEquals(List.of(ediths.session().id()), listed(agent(ent.cleo())));
    sessions.end(ent.ada(), ediths.session().id(), agent(ent.cleo()));

    assertFalse(isLive(ediths));
  }

  @Test
  void noParentSeesTheOrganisationsSessionsNorTheOtherWayRound() {
    directory.guardianships().decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL), SYSTEM);
    SessionId homes = open(agent(ent.edith())).session().id();
    SessionId graces =
        sessions.open(ent.ada(), Device.unknown(), ent.as(ent.grace())).session().id();

    assertEquals(List.of(homes), listed(agent(ent.edith())));
    assertEquals(List.of(graces), listed(ent.as(ent.grace())));
    assertThrows(
        NotFoundException.class, () -> sessions.end(ent.ada(), homes, ent.as(ent.grace())));
    assertThrows(
        NotFoundException.class, () -> sessions.end(ent.ada(), graces, agent(ent.edith())));
  }

  @Test
  void anotherOrganisationIsAnotherHousehold() {
    OrganisationId foster =
        directory
            .organisations()
            .register(null, "Service", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    directory.organisations().addAgent(foster, ent.alan(), Period.from(TODAY), SYSTEM);
    directory.guardianships().decide(foster, ent.ada(), listing(DELEGATED), SYSTEM);
    open(agent(ent.edith()));

    assertEquals(List.of(), listed(agent(ent.alan())));
    SessionId fosters = open(agent(ent.alan())).session().id();
    assertEquals(List.of(fosters), listed(agent(ent.alan())));
  }

  @Test
  void whoeverIsAgentAndParentActsInOneHatAtATime() {
    directory.guardianships().decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL), SYSTEM);
    employ(ent.grace(), Period.from(TODAY));
    Actor asParent = ent.as(ent.grace()).wearing(new Hat(Profile.TUT, ent.school().id()));
    SessionId parents = open(asParent).session().id();
    SessionId agents = open(agent(ent.grace())).session().id();

    assertEquals(List.of(parents), listed(asParent));
    assertEquals(List.of(agents), listed(agent(ent.grace())));
  }

  @Test
  void whatWasDecidedAboutAnAgentByNameHoldsForTheAgentToo() {
    SignIn.Accepted cleos = open(agent(ent.cleo()));

    directory
        .guardianships()
        .decide(
            ent.cleo(),
            ent.ada(),
            GuardianshipDecision.of(CONTACT_PROHIBITED).under(JUDGMENT),
            SYSTEM);

    assertFalse(isLive(cleos));
    assertThrows(EntException.class, () -> open(agent(ent.cleo())));
    assertTrue(isLive(open(agent(ent.edith()))));
  }

  @Test
  void theRightToAllOfThemIsAskedForInOneStatement() {
    open(agent(ent.edith()));
    int one = ent.statements().countIn(() -> listed(agent(ent.edith())));
    open(agent(ent.cleo()));
    open(agent(ent.edith()));

    assertEquals(one, ent.statements().countIn(() -> listed(agent(ent.edith()))));
    assertEquals(3, listed(agent(ent.edith())).size());
  }

  private void employ(PersonId person, Period period) {
    directory.organisations().addAgent(home, person, period, SYSTEM);
  }

  private void give(GuardianshipState state) {
    decide(listing(state));
  }

  private static GuardianshipDecision listing(GuardianshipState state) {
    return GuardianshipDecision.of(state)
        .under(JUDGMENT)
        .listing(GuardianshipRight.OPEN_HOME_SESSION);
  }

  private void decide(GuardianshipDecision decision) {
    directory.guardianships().decide(home, ent.ada(), decision, SYSTEM);
  }

  private Actor agent(PersonId person) {
    return ent.as(person).wearing(agentsHat);
  }

  private SignIn.Accepted open(Actor adult) {
    return sessions.open(ent.ada(), Device.unknown(), adult);
  }

  private List<SessionId> listed(Actor adult) {
    return sessions.listOf(ent.ada(), adult).stream().map(HomeSession::id).toList();
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
