package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.TenantId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SignInTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void adaGetsInWithHerCardAndHerPictures() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());

    Actor ada = auth.sessions().get(in.token().text()).actor();
    assertEquals(Optional.of(ent.ada()), ada.person());
    assertEquals(Assurance.CARD_AND_PICTURES, ada.assurance());
    assertEquals(Optional.of(in.session().id().value()), ada.session());
  }

  @Test
  void aHostWithoutMemoryCarriesTheChallengeItself() {
    Device tablet = cards.signIn(ent.bob(), Device.unknown()).device();
    String token = auth.pupils().begin(cards.scan(ent.ada()), tablet).token();

    Challenge challenge = auth.pupils().resume(token).orElseThrow();
    SignIn answer = auth.pupils().answer(challenge, cards.story(ent.ada()));

    SignIn.Accepted in = assertInstanceOf(SignIn.Accepted.class, answer);
    assertEquals(ent.ada(), in.session().person());
    assertEquals(tablet.cookie(), in.device().cookie());
  }

  @Test
  void aWrongPictureIsNotLetInAndTheNextAnswerMayBeRight() {
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    SignIn wrong = auth.pupils().answer(challenge, cards.wrongStory(ent.ada(), 1));

    assertEquals(new SignIn.Wait(ent.clock().instant()), wrong);
    assertInstanceOf(
        SignIn.Accepted.class, auth.pupils().answer(challenge, cards.story(ent.ada())));
  }

  @Test
  void thePicturesOfAnotherPupilDoNotFit() {
    SignIn answer = cards.answer(ent.ada(), Device.unknown(), cards.wrongStory(ent.ada(), 3));

    assertEquals(new SignIn.Wait(ent.clock().instant()), answer);
  }

  @Test
  void aStaleChallengeIsScannedAgain() {
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());
    ent.clock().set(challenge.expiresAt());

    SignIn late = auth.pupils().answer(challenge, cards.story(ent.ada()));

    assertEquals(new SignIn.ScanAgain(), late);
    assertEquals(Optional.empty(), auth.pupils().resume(challenge.token()));
  }

  @Test
  void aCardOfAnotherTenantIsNobodysCardHere() {
    Auth elsewhere = Auth.of(ent.tenant(TenantId.of(2)));
    Challenge here = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    Challenge there = elsewhere.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    assertEquals(
        new SignIn.Wait(ent.clock().instant()),
        elsewhere.pupils().answer(there, cards.story(ent.ada())));
    assertEquals(new SignIn.ScanAgain(), elsewhere.pupils().answer(here, cards.story(ent.ada())));
    assertEquals(Optional.empty(), elsewhere.pupils().resume(here.token()));
  }

  @Test
  void aCardEndsWithItsYear() {
    ent.clock().advance(Duration.ofDays(396));

    SignIn answer = cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada()));

    assertEquals(new SignIn.Wait(ent.clock().instant()), answer);
  }

  @Test
  void aNewRuntimeOverTheSameDatabaseKnowsCardsAndSessions() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    Auth restarted = Auth.of(Restarted.tenantOf(ent));

    assertEquals(ent.ada(), restarted.sessions().get(in.token().text()).person());
    Challenge challenge = restarted.pupils().begin(cards.scan(ent.ada()), in.device());
    assertInstanceOf(
        SignIn.Accepted.class, restarted.pupils().answer(challenge, cards.story(ent.ada())));
  }

  @Test
  void theGridsOfACardAreTheSameEveryDay() {
    Challenge today = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());
    ent.clock().advance(Duration.ofDays(1));
    Challenge tomorrow = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    assertEquals(today.grids(), tomorrow.grids());
    assertTrue(today.hindrance().isEmpty());
  }
}
