package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.HandId;
import io.entsdk.core.directory.PersonId;
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

/** One tablet with a camera scans the cards of a row of children at devices without. */
@EachDatabase
class HandOverTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private PupilCards cards;
  private OpenWindow window;
  private Device scanner;
  private Device desk;

  @BeforeEach
  void aRowOfChildren() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    scanner = window.tablet();
    desk = window.tablet();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachChildOfARowGoesOnWithThePicturesAtADeviceWithoutACamera() {
    for (PersonId child : List.of(ent.ada(), ent.bob())) {
      Device own = window.tablet();
      HandId hand = raised(own);
      assertEquals(Optional.empty(), auth.pupils().takeOver(hand, own), "nothing is there yet");

      assertTrue(auth.pupils().handOver(scanned(child), hand));

      Challenge taken = auth.pupils().takeOver(hand, own).orElseThrow();
      SignIn.Accepted in =
          assertInstanceOf(SignIn.Accepted.class, auth.pupils().answer(taken, cards.story(child)));
      assertEquals(child, in.session().person());
      assertEquals(own.cookie(), in.device().cookie());
    }
  }

  @Test
  void theGridsAreThoseOfTheCardAndTheTimeIsThatOfTheScan() {
    HandId hand = raised(desk);
    Challenge scan = scanned(ent.ada());
    auth.pupils().handOver(scan, hand);
    ent.clock().advance(Duration.ofSeconds(100));

    Challenge taken = auth.pupils().takeOver(hand, desk).orElseThrow();

    assertEquals(scan.grids(), taken.grids());
    assertEquals(scan.expiresAt(), taken.expiresAt());
  }

  @Test
  void itIsTakenOnceByTheDeviceThatRaisedTheHandAndByNoOther() throws Exception {
    HandId hand = raised(desk);
    auth.pupils().handOver(scanned(ent.ada()), hand);

    assertEquals(Optional.empty(), auth.pupils().takeOver(hand, window.tablet()));
    assertEquals(Optional.empty(), auth.pupils().takeOver(hand, Device.unknown()));
    assertEquals(1, AtOnce.sum(8, () -> auth.pupils().takeOver(hand, desk).isPresent() ? 1 : 0));
    assertFalse(auth.pupils().handOver(scanned(ent.ada()), hand), "the hand is down");
  }

  @Test
  void anotherWindowGivesNothingAndGetsNothing() {
    OpenWindow other = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    Device elsewhere = other.tablet();
    HandId hand = raised(desk);
    Challenge strange = auth.pupils().begin(cards.scan(ent.ada()), elsewhere);

    assertFalse(auth.pupils().handOver(strange, hand));
    assertFalse(auth.pupils().handOver(begunOn(Device.unknown()), hand), "it sits nowhere");
    assertTrue(auth.pupils().handOver(scanned(ent.ada()), hand));
    other.seat(desk);
    assertEquals(Optional.empty(), auth.pupils().takeOver(hand, desk), "it has moved on");
  }

  @Test
  void aClosedWindowAndAScanThatIsTooOldGiveNothing() {
    HandId hand = raised(desk);
    Challenge old = scanned(ent.ada());
    auth.pupils().handOver(old, hand);
    auth.windows().close(window.window().id(), ent.as(ent.alan()));
    assertEquals(Optional.empty(), auth.pupils().takeOver(hand, desk));

    ent.clock().advance(Duration.ofMinutes(5));
    assertFalse(auth.pupils().handOver(old, hand));
  }

  @Test
  void wrongPicturesCountOnTheDeviceOnWhichTheyAreTapped() {
    for (int number = 1; number <= 3; number++) {
      auth.pupils().answer(handed(ent.ada()), cards.wrongStory(ent.ada(), number));
    }

    assertTrue(handed(ent.ada()).hindrance().isPresent());
    assertEquals(Optional.empty(), scanned(ent.ada()).hindrance());
    assertEquals(Optional.empty(), handed(ent.bob()).hindrance());
  }

  @Test
  void aCardThatNobodyHasIsHandedOverLikeAnyOther() {
    HandId hand = raised(desk);
    Challenge nobodys = auth.pupils().begin("0".repeat(56), scanner);
    int known = ent.statements().countIn(() -> auth.pupils().handOver(scanned(ent.ada()), hand));
    int unknown = ent.statements().countIn(() -> auth.pupils().handOver(nobodys, hand));

    assertEquals(known - 1, unknown, "the scan itself apart");
    Challenge taken = auth.pupils().takeOver(hand, desk).orElseThrow();
    assertInstanceOf(SignIn.Wait.class, auth.pupils().answer(taken, cards.story(ent.ada())));
  }

  @Test
  void whatIsKeptMeanwhileOpensNothingAndGoesWithTheHand() {
    HandId hand = raised(desk);
    auth.pupils().handOver(scanned(ent.ada()), hand);

    String kept = Tables.text(ent, "select sealed from ent_auth_hand");
    assertEquals(Optional.empty(), auth.pupils().resume(kept));
    assertFalse(kept.contains(cards.scan(ent.ada())));

    auth.pupils().takeOver(hand, desk);
    assertEquals(0, Tables.count(ent, "ent_auth_hand where sealed is not null"));
  }

  private HandId raised(Device device) {
    return auth.hands().raise(device).orElseThrow().hand().id();
  }

  private Challenge scanned(PersonId child) {
    return auth.pupils().begin(cards.scan(child), scanner);
  }

  private Challenge begunOn(Device device) {
    return auth.pupils().begin(cards.scan(ent.ada()), device);
  }

  /** Return the challenge of {@code child} as the desk has it. */
  private Challenge handed(PersonId child) {
    HandId hand = raised(desk);
    assertTrue(auth.pupils().handOver(scanned(child), hand));
    return auth.pupils().takeOver(hand, desk).orElseThrow();
  }
}
