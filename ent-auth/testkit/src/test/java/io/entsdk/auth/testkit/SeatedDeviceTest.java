package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.Seating;
import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A tablet that an adult has seated is known for whoever the window lets in, with no cookie. */
@EachDatabase
class SeatedDeviceTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;
  private PupilCards cards;
  private OpenWindow window;
  private int mistakes;

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
  void aWipedTabletIsKnownAtOnce() {
    Device tablet = window.tablet();

    assertEquals(Duration.ofSeconds(30), thirdMistakeOn(tablet));
    assertEquals(Duration.ofMinutes(15), thirdMistakeOn(Device.unknown()));
  }

  @Test
  void whatWasMistakenInTheWindowMakesNoTabletKnownAfterIt() {
    Device tablet = window.tablet();
    cards.answer(ent.ada(), tablet, cards.wrongStory(ent.ada(), 9));

    auth.windows().close(window.window().id(), alan);

    assertEquals(Duration.ofMinutes(15), thirdMistakeOn(tablet));
  }

  @Test
  void itIsAStrangersForPupilsOfOtherClassesUntilTheyAreGuests() {
    PupilCards others = PupilCards.issue(auth, ent.ce1(), ent.as(ent.edith()));
    SignIn.Accepted linus = others.signIn(ent.linus(), window.tablet());
    auth.windows().admit(window.window().id(), ent.linus(), alan);
    auth.windows().admit(window.window().id(), ent.linus(), alan);
    SignIn.Accepted guest = others.signIn(ent.linus(), window.tablet());

    auth.windows().close(window.window().id(), alan);

    assertTrue(isLive(linus), "opened in no window");
    assertFalse(isLive(guest), "opened in the window");
    assertThrows(
        RejectedException.class,
        () ->
            auth.windows()
                .admit(OpenWindow.of(auth, ent.cp(), alan).window().id(), Ent.stranger(), alan),
        "no pupil of the school");
  }

  @Test
  void aCartThatGoesToAnotherClassTakesNobodyWithIt() {
    Device tablet = window.tablet();
    SignIn.Accepted ada = cards.signIn(ent.ada(), tablet);
    OpenWindow next = OpenWindow.of(auth, ent.ce1(), ent.as(ent.edith()));

    next.seat(tablet);

    assertFalse(isLive(ada));
    SignIn.Accepted again = cards.signIn(ent.ada(), tablet);
    auth.windows().close(window.window().id(), alan);
    assertTrue(isLive(again), "the tablet sits in the other window now");
  }

  @Test
  void aNewCodeTakesThePlaceOfTheFormerAndLeavesTheSeated() {
    Device tablet = window.tablet();

    auth.windows().newCode(window.window().id(), alan).close();

    assertThrows(IllegalStateException.class, window::tablet);
    assertEquals(Duration.ofSeconds(30), thirdMistakeOn(tablet));
  }

  @Test
  void aCodeIsTypedAsPeopleType() {
    String code = window.code().toLowerCase(Locale.ROOT);
    String typed = code.substring(0, 3) + " " + code.substring(3, 6) + "-" + code.substring(6);

    assertInstanceOf(Seating.Seated.class, auth.windows().seat(typed, Device.unknown()));
    for (String wrong : new String[] {"", "A" + code, code + "B", "é\0\uD800", "x".repeat(9_999)}) {
      assertInstanceOf(Seating.Wait.class, auth.windows().seat(wrong, Device.unknown()));
    }
  }

  @Test
  void aCodeOfAClosedWindowIsToldLikeOneThatNobodyHas() {
    Seating nobodys = auth.windows().seat("BBBBBBBBB", Device.unknown());
    auth.windows().close(window.window().id(), alan);

    assertEquals(nobodys, auth.windows().seat(window.code(), Device.unknown()));
  }

  /** Make three mistakes on {@code device}, none of them made before, and return the wait. */
  private Duration thirdMistakeOn(Device device) {
    cards.answer(ent.ada(), device, cards.wrongStory(ent.ada(), ++mistakes));
    cards.answer(ent.ada(), device, cards.wrongStory(ent.ada(), ++mistakes));
    SignIn third = cards.answer(ent.ada(), device, cards.wrongStory(ent.ada(), ++mistakes));
    return Duration.between(ent.clock().instant(), ((SignIn.Wait) third).until());
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
