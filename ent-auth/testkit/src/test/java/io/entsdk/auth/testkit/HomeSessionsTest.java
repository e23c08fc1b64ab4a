package io.entsdk.auth.testkit;

import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.DELEGATED;
import static io.entsdk.core.directory.GuardianshipState.FULL;
import static io.entsdk.core.directory.GuardianshipState.SUPERVISION_ONLY;
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
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HomeSessionsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LegalDocument PAPER =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "RG 26/42", LocalDate.of(2026, 9, 1));

  @Parameter Database database;
  private Ent ent;
  private Auth auth;
  private HomeSessions home;

  @BeforeEach
  void graceAndCharlesHaveFullAuthority() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    home = auth.home();
    decide(ent.grace(), GuardianshipDecision.of(FULL));
    decide(ent.charles(), GuardianshipDecision.of(FULL));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aGuardianSignsTheOwnChildInForAsLongAsHerAgeAllows() {
    SignIn.Accepted in = home.open(ent.ada(), Device.unknown(), ent.as(ent.grace()));

    assertEquals(ent.ada(), in.session().person());
    assertEquals(Assurance.HOME, in.session().assurance());
    assertTrue(isLive(in));
    ent.clock().advance(Duration.ofMinutes(14));
    assertTrue(isLive(in));
    ent.clock().advance(Duration.ofMinutes(16));
    assertFalse(isLive(in), "a child of the CP is out after a quarter of an hour of nothing");
  }

  @Test
  void onlyFullAuthorityOrADocumentGivesIt() {
    assertEquals("home-not-given", refusal(ent.bob(), ent.cleo()), "nobody has looked at it");
    for (GuardianshipState state : List.of(SUPERVISION_ONLY, DELEGATED)) {
      decide(ent.grace(), GuardianshipDecision.of(state).under(PAPER));
      assertEquals("home-not-given", refusal(ent.ada(), ent.grace()), state::name);
    }
    decide(
        ent.grace(),
        GuardianshipDecision.of(DELEGATED)
            .under(PAPER)
            .listing(GuardianshipRight.OPEN_HOME_SESSION));
    assertTrue(isLive(home.open(ent.ada(), Device.unknown(), ent.as(ent.grace()))));
  }

  @Test
  void aSessionEndsAtOnceWithTheRightToOpenIt() {
    SignIn.Accepted graces = home.open(ent.ada(), Device.unknown(), ent.as(ent.grace()));
    SignIn.Accepted charles = home.open(ent.ada(), Device.unknown(), ent.as(ent.charles()));

    decide(ent.charles(), GuardianshipDecision.of(CONTACT_PROHIBITED).under(PAPER));

    assertFalse(isLive(charles));
    assertTrue(isLive(graces));
  }

  @Test
  void oneHouseholdNeverSeesTheOthers() {
    SessionId charles =
        home.open(ent.ada(), Device.unknown(), ent.as(ent.charles())).session().id();
    assertEquals(List.of(), home.listOf(ent.ada(), ent.as(ent.grace())));
    SessionId graces = home.open(ent.ada(), Device.unknown(), ent.as(ent.grace())).session().id();

    assertEquals(List.of(graces), listed(ent.grace()));
    assertEquals(List.of(charles), listed(ent.charles()));
    String foreign =
        assertThrows(
                NotFoundException.class, () -> home.end(ent.ada(), charles, ent.as(ent.grace())))
            .getMessage();
    SessionId nobodys = new SessionId(ent.ada().value());
    String unknown =
        assertThrows(
                NotFoundException.class, () -> home.end(ent.ada(), nobodys, ent.as(ent.grace())))
            .getMessage();
    assertEquals(
        unknown.replace(nobodys.toString(), "?"), foreign.replace(charles.toString(), "?"));
  }

  @Test
  void aGuardianEndsTheOwnSessionAndTheCardGoesOn() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    SignIn.Accepted atHome = home.open(ent.ada(), Device.unknown(), ent.as(ent.grace()));
    SignIn.Accepted withCard = cards.signIn(ent.ada(), Device.unknown());

    home.end(ent.ada(), atHome.session().id(), ent.as(ent.grace()));
    home.end(ent.ada(), atHome.session().id(), ent.as(ent.grace()));

    assertFalse(isLive(atHome));
    assertTrue(isLive(withCard));
  }

  @Test
  void whoeverHasLeftTheSchoolIsSignedInByNobody() {
    Directory.of(ent.tenant())
        .enrolments()
        .leave(ent.ada(), ent.cp().id(), LocalDate.of(2026, 9, 15), SYSTEM);
    ent.clock().advance(Duration.ofDays(1));

    assertEquals("not-at-school", refusal(ent.ada(), ent.grace()));
  }

  private String refusal(PersonId child, PersonId guardian) {
    return assertThrows(
            RejectedException.class, () -> home.open(child, Device.unknown(), ent.as(guardian)))
        .violations()
        .get(0)
        .code();
  }

  private List<SessionId> listed(PersonId guardian) {
    return home.listOf(ent.ada(), ent.as(guardian)).stream().map(HomeSession::id).toList();
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }

  private void decide(PersonId guardian, GuardianshipDecision decision) {
    Directory.of(ent.tenant()).guardianships().decide(guardian, ent.ada(), decision, SYSTEM);
  }
}
