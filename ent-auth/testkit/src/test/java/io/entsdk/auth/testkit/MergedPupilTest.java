package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.pupil.CardUse;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.Hands;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Doubles;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ada was entered twice, has a card under each id, and is one child. */
@EachDatabase
class MergedPupilTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private Ent ent;
  private Auth auth;
  private Doubles doubles;
  private PersonId twin;
  private PupilCards cards;

  @BeforeEach
  void adaHasTwoCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    doubles = new Doubles(ent);
    twin = doubles.pupilAgain(ent.ada(), ent.ce1());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    cards.learn(auth.cards().issue(ent.ce1(), ent.as(ent.edith())));
    doubles.merge(twin, ent.ada());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachCardLetsTheOneChildInAndTheActorIsWhoseCardItIs() {
    assertEquals(ent.ada(), signedIn(ent.ada()).session().person());
    assertEquals(twin, signedIn(twin).session().person());
  }

  @Test
  void aCardOpensForAsLongAsTheChildIsAtSchoolUnderAnyId() {
    SignIn.Accepted in = signedIn(twin);
    leaveTheCe1();

    assertTrue(isLive(signedIn(twin)), "she is in the CP still");
    doubles.unmerge(twin);
    assertFalse(isLive(in));
    assertFalse(letIn(twin), "this one has left");
    assertTrue(letIn(ent.ada()));
  }

  @Test
  void whoeverHasLeftUnderEveryIdIsShutOut() {
    leave(ent.ada(), ent.cp().id());
    leaveTheCe1();

    assertFalse(letIn(twin));
    assertFalse(letIn(ent.ada()));
  }

  @Test
  void allSessionsOfTheChildEndTogether() {
    SignIn.Accepted one = signedIn(ent.ada());
    SignIn.Accepted other = signedIn(twin);

    auth.sessions().endAllOf(ent.ada(), SYSTEM);

    assertFalse(isLive(one));
    assertFalse(isLive(other));
  }

  @Test
  void voidingTheCardOfOneIdVoidsThatOfTheOther() {
    SignIn.Accepted other = signedIn(twin);

    assertEquals(2, auth.cards().voidCard(ent.ada(), SYSTEM));

    assertFalse(letIn(ent.ada()));
    assertFalse(letIn(twin));
    assertFalse(isLive(other));
  }

  @Test
  void aNewCardTakesThePlaceOfBoth() {
    PupilCards fresh =
        PupilCards.keep(auth, auth.cards().issueTo(ent.ada(), StoryPlan.FOUR_OF_TEN, SYSTEM));

    assertFalse(letIn(twin));
    fresh.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aWindowOfTheClassLetsInByEitherCard() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    SignIn.Accepted one = cards.signIn(ent.ada(), window.tablet());
    SignIn.Accepted other = cards.signIn(twin, window.tablet());

    auth.windows().close(window.window().id(), ent.as(ent.alan()));

    assertFalse(isLive(one), "opened in the window");
    assertFalse(isLive(other), "opened in the window too");
  }

  @Test
  void aHandThatIsRaisedWithTheOtherCardIsTheChildsOwn() {
    ClassWindow window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan())).window();
    auth.needs().set(ent.ada(), Accommodations.of(Accommodation.APPROVAL), SYSTEM);
    Hands.Raised raised = auth.hands().raise(cards.scan(twin), Device.unknown());
    assertEquals(List.of(raised.hand()), auth.hands().listOf(window.id(), ent.as(ent.alan())));

    auth.hands().approve(raised.hand().id(), ent.ada(), ent.as(ent.alan()));

    SignIn in = auth.hands().enter(raised.hand().id(), raised.device());
    assertEquals(Assurance.CARD_AND_PICTURES, ((SignIn.Accepted) in).session().assurance());
  }

  @Test
  void whatTheChildNeedsHoldsWithEitherCard() {
    Accommodations needs = Accommodations.of(Accommodation.FIXED_GRID);
    auth.needs().set(twin, needs, SYSTEM);

    assertEquals(needs, auth.needs().of(ent.ada(), SYSTEM));
    auth.needs().set(ent.ada(), Accommodations.NONE, SYSTEM);
    assertEquals(Accommodations.NONE, auth.needs().of(twin, SYSTEM));
  }

  @Test
  void theTeacherSeesOneChildWithTheLastUseOfAnyCard() {
    signedIn(twin);

    CardUse use =
        auth.cards().usesIn(ent.cp(), ent.as(ent.alan())).stream()
            .filter(one -> one.pupil().equals(ent.ada()))
            .findFirst()
            .orElseThrow();

    assertEquals(ent.clock().instant(), use.lastSignIn());
  }

  private void leaveTheCe1() {
    leave(twin, ent.ce1().id());
    ent.clock().advance(Duration.ofDays(1));
  }

  private void leave(PersonId pupil, ClassId schoolClass) {
    Directory.of(ent.tenant())
        .enrolments()
        .leave(pupil, schoolClass, LocalDate.of(2026, 9, 15), SYSTEM);
  }

  private SignIn.Accepted signedIn(PersonId pupil) {
    return cards.signIn(pupil, Device.unknown());
  }

  private boolean letIn(PersonId pupil) {
    return cards.answer(pupil, Device.unknown(), cards.story(pupil)) instanceof SignIn.Accepted;
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
