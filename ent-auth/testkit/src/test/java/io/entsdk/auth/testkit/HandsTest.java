package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.Hands;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A child without a card, or a tablet that nobody knows, asks the teacher. */
@EachDatabase
class HandsTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;
  private PupilCards cards;
  private OpenWindow window;

  @BeforeEach
  void alanOpensAWindow() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
    cards = PupilCards.issue(auth, ent.cp(), alan);
    window = OpenWindow.of(auth, ent.cp(), alan);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void theTeacherSaysThatAdaSitsThereAndSheIsInOnce() {
    Hands.Raised raised = raise();
    assertEquals(List.of(raised.hand()), waiting());
    assertInstanceOf(SignIn.Wait.class, enter(raised));

    auth.hands().approve(raised.hand().id(), ent.ada(), alan);

    SignIn.Accepted in = assertInstanceOf(SignIn.Accepted.class, enter(raised));
    assertEquals(ent.ada(), in.session().person());
    assertEquals(Assurance.CARD, in.session().assurance());
    assertEquals(new SignIn.ScanAgain(), enter(raised), "once");
    assertEquals(List.of(), waiting());
    auth.windows().close(window.window().id(), alan);
    assertTrue(auth.sessions().find(in.token().text()).isEmpty());
  }

  @Test
  void aHandIsForTheDeviceThatRaisedIt() {
    Hands.Raised raised = raise();
    auth.hands().approve(raised.hand().id(), ent.ada(), alan);

    assertEquals(new SignIn.ScanAgain(), auth.hands().enter(raised.hand().id(), window.tablet()));
  }

  @Test
  void itIsTakenDownAfterTwoMinutesAndWithTheWindow() {
    Hands.Raised late = raise();
    ent.clock().advance(RaisedHand.UP);
    assertEquals(new SignIn.ScanAgain(), enter(late));
    assertThrows(
        NotFoundException.class, () -> auth.hands().approve(late.hand().id(), ent.ada(), alan));

    Hands.Raised raised = raise();
    auth.hands().approve(raised.hand().id(), ent.ada(), alan);
    auth.windows().close(window.window().id(), alan);

    assertEquals(new SignIn.ScanAgain(), enter(raised), "a closed window never admits");
  }

  @Test
  void nobodyIsApprovedWhomTheWindowDoesNotLetIn() {
    Hands.Raised raised = raise();

    assertThrows(
        RejectedException.class, () -> auth.hands().approve(raised.hand().id(), ent.linus(), alan));
    auth.windows().admit(window.window().id(), ent.linus(), alan);
    auth.hands().approve(raised.hand().id(), ent.linus(), alan);

    assertInstanceOf(SignIn.Accepted.class, enter(raised));
  }

  @Test
  void aTapSeatsATabletThatACardIsHeldTo() {
    Hands.Raised raised = auth.hands().raise(cards.scan(ent.ada()), Device.unknown());

    auth.hands().seat(raised.hand().id(), alan);

    assertTrue(auth.hands().raise(raised.device()).isPresent(), "it sits in the window");
    SignIn.Accepted ada = cards.signIn(ent.ada(), raised.device());
    auth.windows().close(window.window().id(), alan);
    assertTrue(auth.sessions().find(ada.token().text()).isEmpty());
  }

  @Test
  void aCardThatNobodyHasGetsAHandThatNobodySees() {
    Device any = Device.unknown();
    Hands.Raised[] raised = new Hands.Raised[2];
    int real =
        ent.statements().countIn(() -> raised[0] = auth.hands().raise(cards.scan(ent.bob()), any));
    int none = ent.statements().countIn(() -> raised[1] = auth.hands().raise("cereals", any));

    assertEquals(real, none);
    assertEquals(raised[0].hand().until(), raised[1].hand().until());
    assertEquals(enter(raised[0]), enter(raised[1]));
    assertEquals(List.of(raised[0].hand()), waiting());
    assertEquals(Optional.empty(), auth.hands().raise(any), "a device of no window");
  }

  @Test
  void aWindowOpenedWithLessThanTwoFactorsAsksForThemNow() {
    Actor weak = ent.as(ent.alan(), Assurance.PASSWORD);
    Hands.Raised inStrong = raise();
    auth.hands().approve(inStrong.hand().id(), ent.ada(), weak);
    OpenWindow opened = OpenWindow.of(auth, ent.cp(), weak);
    Hands.Raised inWeak = auth.hands().raise(opened.tablet()).orElseThrow();

    assertThrows(
        AccessDeniedException.class,
        () -> auth.hands().approve(inWeak.hand().id(), ent.bob(), weak));
    auth.hands().approve(inWeak.hand().id(), ent.bob(), ent.as(ent.head()));
    assertInstanceOf(SignIn.Accepted.class, enter(inWeak));
  }

  @Test
  void somebodyElsesStepUpIsNoneOfMine() {
    Hands.Raised raised = raise();
    Actor head = ent.as(ent.head(), Assurance.PASSWORD);

    assertThrows(
        AccessDeniedException.class,
        () -> auth.hands().approve(raised.hand().id(), ent.ada(), head));
  }

  @Test
  void theNextHandOfADeviceTakesThePlaceOfItsFormer() {
    Device tablet = window.tablet();
    Hands.Raised first = auth.hands().raise(tablet).orElseThrow();
    ent.clock().advance(Duration.ofSeconds(10));
    Hands.Raised second = auth.hands().raise(tablet).orElseThrow();

    assertNotEquals(first.hand().id(), second.hand().id());
    assertEquals(List.of(second.hand()), waiting());
  }

  private Hands.Raised raise() {
    return auth.hands().raise(window.tablet()).orElseThrow();
  }

  private SignIn enter(Hands.Raised raised) {
    return auth.hands().enter(raised.hand().id(), raised.device());
  }

  private List<RaisedHand> waiting() {
    return auth.hands().listOf(window.window().id(), alan);
  }
}
