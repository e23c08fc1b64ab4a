package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Sessions end by age, by class and by device. */
@EachDatabase
class SessionEndsTest {

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
  void aSessionLastsAsLongAsThePupilsLevelAllows() {
    for (String level : new String[] {"GS", "CP", "ULIS", "CM2"}) {
      Tables.change(ent, "update ent_core_enrolment set level = '%s'", level);
      AgeBand band =
          switch (level) {
            case "GS" -> AgeBand.UNDER_SIX;
            case "CM2" -> AgeBand.NINE_TO_ELEVEN;
            default -> AgeBand.SIX_TO_EIGHT;
          };

      SignIn.Accepted busy = cards.signIn(ent.ada(), Device.unknown());
      SignIn.Accepted idle = cards.signIn(ent.ada(), Device.unknown());

      assertEquals(
          ent.clock().instant().plus(band.limits().absolute()), busy.session().endsAt(), level);
      ent.clock().advance(band.limits().idle().minusSeconds(1));
      assertTrue(isLive(busy), level);
      ent.clock().advance(Duration.ofSeconds(1));
      assertTrue(isLive(busy), level);
      assertFalse(isLive(idle), level);
    }
  }

  @Test
  void aTeacherEndsAllThatAClassIsSignedInWith() {
    PupilCards others = PupilCards.issue(auth, ent.ce1(), ent.as(ent.edith()));
    SignIn.Accepted ada = cards.signIn(ent.ada(), Device.unknown());
    SignIn.Accepted bob = cards.signIn(ent.bob(), Device.unknown());
    SignIn.Accepted linus = others.signIn(ent.linus(), Device.unknown());

    auth.sessions().endAllIn(ent.cp(), ent.as(ent.alan()));

    assertFalse(isLive(ada));
    assertFalse(isLive(bob));
    assertTrue(isLive(linus));
    assertTrue(isLive(cards.signIn(ent.ada(), Device.unknown())));
  }

  @Test
  void whoeverHoldsADeviceEndsWhatRunsOnIt() {
    SignIn.Accepted here = cards.signIn(ent.ada(), Device.unknown());
    SignIn.Accepted elsewhere = cards.signIn(ent.ada(), Device.unknown());

    auth.sessions().endOn(here.device());
    auth.sessions().endOn(here.device());
    auth.sessions().endOn(Device.unknown());

    assertFalse(isLive(here));
    assertTrue(isLive(elsewhere));
  }

  private boolean isLive(SignIn.Accepted in) {
    return auth.sessions().find(in.token().text()).isPresent();
  }
}
