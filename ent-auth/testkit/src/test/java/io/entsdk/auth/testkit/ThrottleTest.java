package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.internal.persistence.Unit;
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
class ThrottleTest {

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
  void aStrangerWaitsAfterThreeMistakesAlsoWithTheRightPictures() {
    assertEquals(waitOf(Duration.ZERO), mistake(1, Device.unknown()));
    assertEquals(waitOf(Duration.ZERO), mistake(2, Device.unknown()));
    assertEquals(waitOf(Duration.ofMinutes(15)), mistake(3, Device.unknown()));

    assertEquals(waitOf(Duration.ofMinutes(15)), right(Device.unknown()));
    assertEquals(waitOf(Duration.ofMinutes(15)), mistake(4, Device.unknown()));
    ent.clock().advance(Duration.ofMinutes(15));
    assertInstanceOf(SignIn.Accepted.class, right(Device.unknown()));
  }

  @Test
  void aStrangerWhoGoesOnIsSentToTheTeacher() {
    for (int i = 1; i <= 3; i++) {
      mistake(i, Device.unknown());
    }
    ent.clock().advance(Duration.ofMinutes(15));

    assertEquals(new SignIn.AskTeacher(), mistake(4, Device.unknown()));
  }

  @Test
  void aKnownDeviceWaitsShortAndIsNotStoppedByStrangers() {
    Device tablet = cards.signIn(ent.ada(), Device.unknown()).device();
    for (int i = 1; i <= 3; i++) {
      mistake(i, Device.unknown());
    }

    assertEquals(waitOf(Duration.ZERO), mistake(4, tablet));
    assertEquals(waitOf(Duration.ZERO), mistake(5, tablet));
    assertEquals(waitOf(Duration.ofSeconds(30)), mistake(6, tablet));
    ent.clock().advance(Duration.ofSeconds(30));
    assertInstanceOf(SignIn.Accepted.class, right(tablet));
    assertInstanceOf(SignIn.Wait.class, right(Device.unknown()));
  }

  @Test
  void theSameMistakeAgainIsFree() {
    for (int i = 0; i < 10; i++) {
      assertEquals(waitOf(Duration.ZERO), mistake(1, Device.unknown()));
    }
  }

  @Test
  void aMistakeOnAdasCardLeavesBobAlone() {
    for (int i = 1; i <= 3; i++) {
      mistake(i, Device.unknown());
    }

    cards.signIn(ent.bob(), Device.unknown());
  }

  @Test
  void aHostThatRollsBackHasStillCounted() {
    for (int i = 1; i <= 3; i++) {
      int number = i;
      assertThrows(ArithmeticException.class, () -> hostThatFailsAfter(number));
    }

    assertEquals(waitOf(Duration.ofMinutes(15)), right(Device.unknown()));
  }

  @Test
  void aChildDoesNotTapInVain() {
    for (int i = 1; i <= 3; i++) {
      mistake(i, Device.unknown());
    }

    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    assertEquals(Optional.of(waitOf(Duration.ofMinutes(15))), challenge.hindrance());
  }

  @Test
  void aNewCardForgetsTheMistakes() {
    for (int i = 1; i <= 3; i++) {
      mistake(i, Device.unknown());
    }

    PupilCards fresh = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));

    fresh.signIn(ent.ada(), Device.unknown());
  }

  private void hostThatFailsAfter(int number) {
    Unit.joined(
        ent.tenant(),
        unit -> {
          mistake(number, Device.unknown());
          throw new ArithmeticException("the host's own fault");
        });
  }

  private SignIn mistake(int number, Device device) {
    return cards.answer(ent.ada(), device, cards.wrongStory(ent.ada(), number));
  }

  private SignIn right(Device device) {
    return cards.answer(ent.ada(), device, cards.story(ent.ada()));
  }

  private SignIn waitOf(Duration duration) {
    return new SignIn.Wait(ent.clock().instant().plus(duration));
  }
}
