package io.entsdk.auth.testkit;

import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
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
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Doubles;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Sessions at home where an adult or the child was entered twice: the strictest link counts. */
@EachDatabase
class MergedHomeTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LegalDocument PAPER =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "RG 26/42", LocalDate.of(2026, 9, 1));
  private static final GuardianshipDecision PROHIBITED =
      GuardianshipDecision.of(CONTACT_PROHIBITED).under(PAPER);

  @Parameter Database database;
  private Ent ent;
  private Auth auth;
  private HomeSessions home;
  private Doubles doubles;
  private PersonId again;

  @BeforeEach
  void charlesWasEnteredTwice() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    home = auth.home();
    doubles = new Doubles(ent);
    again = doubles.guardianAgain(ent.charles());
    decide(ent.charles(), ent.ada(), GuardianshipDecision.of(FULL));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aProhibitionUnderTheOtherIdOfTheAdultEndsWhatHeHasOpened() {
    decide(again, ent.ada(), PROHIBITED);
    SignIn.Accepted in = opened(ent.charles());

    doubles.merge(again, ent.charles());

    assertFalse(isLive(in));
    assertRefused(ent.charles(), ent.ada());
    assertRefused(again, ent.ada());
    doubles.unmerge(again);
    opened(ent.charles());
    assertRefused(again, ent.ada());
  }

  @Test
  void aProhibitionAboutTheOtherIdOfTheChildEndsItToo() {
    PersonId twin = doubles.pupilAgain(ent.ada(), ent.ce1());
    decide(ent.charles(), twin, PROHIBITED);
    SignIn.Accepted in = opened(ent.charles());

    doubles.merge(twin, ent.ada());

    assertFalse(isLive(in));
    assertRefused(ent.charles(), ent.ada());
    assertRefused(ent.charles(), twin);
  }

  @Test
  void aProhibitionThatNamesBothByOtherIdsHolds() {
    PersonId twin = doubles.pupilAgain(ent.ada(), ent.ce1());
    decide(again, twin, PROHIBITED);

    doubles.merge(twin, ent.ada());
    doubles.merge(again, ent.charles());

    assertRefused(ent.charles(), ent.ada());
  }

  @Test
  void aProhibitionUnderTheOtherIdFollowsAnAgentIntoTheHome() {
    Directory directory = Directory.of(ent.tenant());
    Organisation foyer =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM);
    directory
        .organisations()
        .addAgent(foyer.id(), again, Period.from(LocalDate.of(2026, 9, 1)), SYSTEM);
    directory
        .guardianships()
        .decide(
            foyer.id(),
            ent.ada(),
            GuardianshipDecision.of(DELEGATED)
                .under(PAPER)
                .listing(GuardianshipRight.OPEN_HOME_SESSION),
            SYSTEM);
    SignIn.Accepted in = opened(again);

    decide(ent.charles(), ent.ada(), PROHIBITED);
    doubles.merge(again, ent.charles());

    assertFalse(isLive(in));
    assertRefused(again, ent.ada());
  }

  @Test
  void oneAdultSeesAndEndsTheOwnSessionsUnderEitherId() {
    decide(again, ent.ada(), GuardianshipDecision.of(FULL));
    SignIn.Accepted one = opened(ent.charles());
    doubles.merge(again, ent.charles());
    SignIn.Accepted other = opened(again);

    assertEquals(
        List.of(other.session().id(), one.session().id()).stream().sorted(BY_TEXT).toList(),
        listed(ent.charles()));
    assertEquals(listed(again), listed(ent.charles()));
    home.end(ent.ada(), one.session().id(), ent.as(again));
    assertFalse(isLive(one));
    assertTrue(isLive(other));
  }

  @Test
  void theOtherHouseholdGoesOnSeeingNothing() {
    decide(ent.grace(), ent.ada(), GuardianshipDecision.of(FULL));
    decide(again, ent.ada(), GuardianshipDecision.of(FULL));
    doubles.merge(again, ent.charles());
    SignIn.Accepted in = opened(again);

    assertEquals(List.of(), listed(ent.grace()));
    assertThrows(
        NotFoundException.class, () -> home.end(ent.ada(), in.session().id(), ent.as(ent.grace())));
  }

  private static final Comparator<SessionId> BY_TEXT = Comparator.comparing(SessionId::toString);

  private SignIn.Accepted opened(PersonId guardian) {
    return home.open(ent.ada(), Device.unknown(), ent.as(guardian));
  }

  private void assertRefused(PersonId guardian, PersonId child) {
    assertThrows(EntException.class, () -> home.open(child, Device.unknown(), ent.as(guardian)));
  }

  private List<SessionId> listed(PersonId guardian) {
    return home.listOf(ent.ada(), ent.as(guardian)).stream()
        .map(HomeSession::id)
        .sorted(BY_TEXT)
        .toList();
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }

  private void decide(PersonId guardian, PersonId child, GuardianshipDecision decision) {
    Directory.of(ent.tenant()).guardianships().decide(guardian, child, decision, SYSTEM);
  }
}
