package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.AuthFeature;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.launch.Launches;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.Forgetting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A window is open while its facts hold, and what was opened in it lasts no longer. */
@EachDatabase
class ClassWindowTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
    cards = PupilCards.issue(auth, ent.cp(), alan);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void closingEndsAllThatWasOpenedInItAndNothingElse() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
    SignIn.Accepted ada = cards.signIn(ent.ada(), window.tablet());
    SignIn.Accepted elsewhere = cards.signIn(ent.bob(), Device.unknown());
    assertTrue(isLive(ada));

    List<String> sent =
        ent.statements().listIn(() -> auth.windows().close(window.window().id(), alan));

    assertFalse(isLive(ada));
    assertTrue(isLive(elsewhere), "this session was opened in no window");
    assertTrue(sent.stream().noneMatch(one -> one.contains("ent_auth_session")), "walks no rows");
    assertEquals(List.of(), auth.windows().listOpenOf(ent.cp(), alan));
  }

  @Test
  void whatIsOpenedInItEndsWithItAtTheLatest() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
    ent.clock().advance(Duration.ofMinutes(110));
    SignIn.Accepted ada = cards.signIn(ent.ada(), window.tablet());

    assertEquals(window.window().endsAt(), ada.session().endsAt());
    ent.clock().advance(Duration.ofMinutes(10));

    assertFalse(isLive(ada));
    assertEquals(List.of(), auth.windows().listOpenOf(ent.cp(), alan));
  }

  @Test
  void itEndsWhenItsTeacherLeavesTheSchool() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
    SignIn.Accepted ada = cards.signIn(ent.ada(), window.tablet());
    assertTrue(isLive(ada));

    Tables.change(
        ent,
        "update ent_core_function set first_day = date '2026-09-01', last_day = date '2026-09-14'"
            + " where person_id = '%s'",
        ent.alan().value());

    assertFalse(isLive(ada));
    assertThrows(IllegalStateException.class, window::tablet);
  }

  @Test
  void itEndsWhenItsTeacherIsErased() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
    SignIn.Accepted ada = cards.signIn(ent.ada(), window.tablet());

    Forgetting.from(ent, new AuthFeature().personalData().get(0), ent.alan());

    assertFalse(isLive(ada));
    assertThrows(IllegalStateException.class, window::tablet);
    assertEquals(List.of(), auth.windows().listOpenOf(ent.cp(), ent.as(ent.head())));
  }

  @Test
  void itEndsWhenItsSchoolIsTakenOutOfService() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
    SignIn.Accepted ada = cards.signIn(ent.ada(), window.tablet());

    Launches.of(ent.tenant()).withdraw(ent.school().id(), "a flaw", Actor.system("test"));

    assertFalse(isLive(ada));
    assertThrows(IllegalStateException.class, window::tablet);
  }

  @Test
  void twoWindowsOfOneClassEndEachItsOwn() {
    OpenWindow first = OpenWindow.of(auth, ent.cp(), alan);
    OpenWindow second = OpenWindow.of(auth, ent.cp(), ent.as(ent.head()));
    SignIn.Accepted ada = cards.signIn(ent.ada(), first.tablet());
    SignIn.Accepted bob = cards.signIn(ent.bob(), second.tablet());

    auth.windows().close(first.window().id(), alan);

    assertFalse(isLive(ada));
    assertTrue(isLive(bob));
    assertEquals(List.of(second.window()), auth.windows().listOpenOf(ent.cp(), alan));
  }

  @Test
  void itRemembersHowSureWeWereOfItsOpener() {
    ClassWindow strong = auth.windows().open(ent.cp(), Duration.ofHours(1), alan);
    Actor weak = ent.as(ent.alan(), Assurance.PASSWORD);

    assertTrue(strong.isStepUp());
    assertFalse(auth.windows().open(ent.cp(), Duration.ofHours(1), weak).isStepUp());
  }

  @Test
  void itLastsForSomeTimeAndThreeHoursAtMost() {
    for (Duration time : List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofSeconds(10_801))) {
      assertThrows(RejectedException.class, () -> auth.windows().open(ent.cp(), time, alan));
    }
    assertThrows(
        RejectedException.class,
        () -> auth.windows().open(ent.cp(), Duration.ofHours(1), Actor.system("nobody")));
    auth.windows().open(ent.cp(), ClassWindow.LONGEST, alan);
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
