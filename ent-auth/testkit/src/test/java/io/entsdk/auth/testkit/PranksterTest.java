package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.window.Hands;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A prankster's device goes to the teacher, and nobody else notices. */
@EachDatabase
class PranksterTest {

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
  void hisDeviceIsClosedForEverybodyAndNobodyElseNotices() {
    Device his = window.tablet();
    prank(his);

    assertEquals(new SignIn.AskTeacher(), right(his), "also with the right pictures");
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), his);
    assertEquals(Optional.of(new SignIn.AskTeacher()), challenge.hindrance());
    assertInstanceOf(SignIn.Accepted.class, right(window.tablet()));
  }

  @Test
  void aTapOpensItAgain() {
    Device his = window.tablet();
    prank(his);
    Hands.Raised raised = auth.hands().raise(his).orElseThrow();

    auth.hands().seat(raised.hand().id(), alan);

    assertInstanceOf(SignIn.Accepted.class, right(his));
  }

  @Test
  void theTeacherIsToldOfTheDeviceAndOfNoPupil() {
    Device his = window.tablet();
    prank(his);

    List<String> told =
        Unit.joined(
            ent.tenant(),
            unit ->
                unit
                    .rows(
                        "select e.person_id, e.refs from ent_core_event e where e.tenant = cast(?1 as int)"
                            + " and e.type = 'device-closed' /* ent_core_restricted */",
                        1)
                    .stream()
                    .map(row -> row.uuid(0) + " " + row.text(1))
                    .toList());

    assertEquals(1, told.size());
    assertTrue(told.get(0).startsWith(ent.alan() + " device="), told::toString);
    assertFalse(told.get(0).contains(ent.ada().toString()), told::toString);
  }

  @Test
  void aChildUnderSixIsSentToTheTeacherThere() {
    Tables.makeUnderSix(ent, ent.ada().value());
    Device his = window.tablet();
    prank(his);

    assertEquals(
        Optional.of(new SignIn.AskTeacher()), auth.pupils().enter(cards.scan(ent.ada()), his));
  }

  @Test
  void strangersAreNotLookedAtAfterFiveFailuresInAClass() {
    for (int i = 1; i <= 3; i++) {
      cards.answer(ent.ada(), Device.unknown(), cards.wrongStory(ent.ada(), i));
    }
    for (int i = 1; i <= 2; i++) {
      cards.answer(ent.bob(), Device.unknown(), cards.wrongStory(ent.bob(), i));
    }

    assertEquals(
        new SignIn.AskTeacher(), cards.answer(ent.bob(), Device.unknown(), cards.story(ent.bob())));
    assertInstanceOf(SignIn.Accepted.class, right(window.tablet()));
  }

  @Test
  void theTeacherUnlocksAPupilWithAReason() {
    Auth strict = auth.throttledBy(Throttle.STRICT);
    Device tablet = window.tablet();
    for (int i = 1; i <= 3; i++) {
      Challenge challenge = strict.pupils().begin(cards.scan(ent.ada()), tablet);
      strict.pupils().answer(challenge, cards.wrongStory(ent.ada(), i));
    }
    Challenge challenge = strict.pupils().begin(cards.scan(ent.ada()), tablet);
    assertEquals(
        new SignIn.AskTeacher(), strict.pupils().answer(challenge, cards.story(ent.ada())));

    Actor weak = ent.as(ent.alan(), Assurance.PASSWORD);
    for (String reason : List.of(" ", "x".repeat(201), "\0", "\uD800")) {
      assertThrows(RejectedException.class, () -> auth.pupils().unlock(ent.ada(), reason, weak));
    }
    assertThrows(
        AccessDeniedException.class, () -> auth.pupils().unlock(ent.linus(), "not mine", weak));
    auth.pupils().unlock(ent.ada(), "Bob a joué avec sa carte", weak);

    assertInstanceOf(
        SignIn.Accepted.class, strict.pupils().answer(challenge, cards.story(ent.ada())));
  }

  @Test
  void thousandsOfBeginsWriteNothing() {
    List<String> sent =
        ent.statements()
            .listIn(
                () -> {
                  for (int i = 0; i < 1_000; i++) {
                    auth.pupils().begin("card " + i, Device.unknown());
                  }
                });

    assertEquals(1_000, sent.size());
    assertTrue(sent.stream().allMatch(one -> one.startsWith("select")));
    assertInstanceOf(SignIn.Accepted.class, right(window.tablet()));
  }

  private SignIn right(Device device) {
    return cards.answer(ent.ada(), device, cards.story(ent.ada()));
  }

  /** Fail on Ada's card, on Bob's and on two that he has drawn himself. */
  private void prank(Device his) {
    cards.answer(ent.ada(), his, cards.wrongStory(ent.ada(), 1));
    cards.answer(ent.bob(), his, cards.wrongStory(ent.bob(), 1));
    for (String drawn : List.of("0".repeat(56), "1".repeat(56))) {
      auth.pupils().answer(auth.pupils().begin(drawn, his), cards.story(ent.bob()));
    }
  }
}
