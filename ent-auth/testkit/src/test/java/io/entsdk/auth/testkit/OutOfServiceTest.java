package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionEndedException;
import io.entsdk.core.Actor;
import io.entsdk.core.launch.Launches;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A school that is not live prints its cards, and lets nobody in. */
@EachDatabase
class OutOfServiceTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private Ent ent;
  private Auth auth;
  private Launches launches;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    launches = Launches.of(ent.tenant());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void cardsPrintedBeforeTheLaunchOpenNothingUntilThen() {
    launches.withdraw(ent.school().id(), "not yet", SYSTEM);
    PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));

    assertEquals(
        new SignIn.Wait(ent.clock().instant()),
        cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada())));

    launches.pilot(ent.school().id(), "test", LocalDate.of(2026, 9, 20), SYSTEM);
    assertEquals(ent.ada(), cards.signIn(ent.ada(), Device.unknown()).session().person());
  }

  @Test
  void sessionsEndWhenTheSchoolIsTakenOutOfService() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    String token = cards.signIn(ent.ada(), Device.unknown()).token().text();
    assertEquals(ent.ada(), auth.sessions().get(token).person());

    launches.withdraw(ent.school().id(), "a flaw was found", SYSTEM);

    assertThrows(SessionEndedException.class, () -> auth.sessions().get(token));
  }
}
