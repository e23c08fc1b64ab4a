package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pass.PassSignIn;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GivenPass;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A substitute opens the window of the class and the day of the pass. */
@EachDatabase
class SubstituteWindowTest {

  @Parameter Database database;

  @Test
  void aSubstituteOpensTheWindowOfTheClassAndItEndsWithThePass() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
      Actor head = ent.as(ent.head());
      GivenPass given =
          Directory.of(ent.tenant()).passes().give(ent.cp(), LocalDate.of(2026, 9, 15), head);
      PassSignIn.Accepted in =
          (PassSignIn.Accepted)
              auth.passes().activate(given.code().text(), "Sam", "REMPLAÇANTE", Device.unknown());
      Actor sam = auth.sessions().get(in.token().text()).actor();

      OpenWindow window = OpenWindow.of(auth, ent.cp(), sam);
      auth.windows().admit(window.window().id(), ent.linus(), sam);
      SignIn.Accepted ada = cards.signIn(ent.ada(), window.tablet());

      assertEquals(sam.person().orElseThrow(), window.window().openedBy());
      assertFalse(window.window().isStepUp(), "a pass is one factor");
      assertTrue(auth.sessions().find(ada.token().text()).isPresent());
      assertThrows(
          AccessDeniedException.class,
          () -> auth.windows().open(ent.ce1(), Duration.ofHours(1), sam),
          "another class");

      Directory.of(ent.tenant()).passes().revoke(given.pass().id(), head);

      assertFalse(auth.sessions().find(ada.token().text()).isPresent());
      assertThrows(IllegalStateException.class, window::tablet);
      assertThrows(
          AccessDeniedException.class,
          () -> auth.windows().open(ent.cp(), Duration.ofHours(1), sam));
    }
  }
}
