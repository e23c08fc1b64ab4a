package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Alan has signed in with a password alone; his second factor lies in his bag. */
@EachDatabase
class CardStepUpTest {

  private static final Duration HOURS = Duration.ofHours(2);

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;
  private PupilCards cards;

  @BeforeEach
  void alanHasIssuedCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan(), Assurance.PASSWORD);
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aWindowOpenedWithTwoFactorsStandsForThemWhileItIsOpen() {
    assertRefused(alan);
    ClassWindow window = auth.windows().open(ent.cp(), HOURS, ent.as(ent.alan()));

    cards.learn(auth.cards().renewStory(cards.scan(ent.ada()), alan));
    cards.signIn(ent.ada(), Device.unknown());
    auth.cards().issueTemporary(ent.ada(), HOURS, alan).close();

    auth.windows().close(window.id(), alan);
    assertRefused(alan);
  }

  @Test
  void aWindowOpenedWithAPasswordOrBySomebodyElseDoesNot() {
    auth.windows().open(ent.cp(), HOURS, alan);
    auth.windows().open(ent.cp(), HOURS, ent.as(ent.head()));

    assertRefused(alan);
  }

  @Test
  void aWindowHelpsWithItsOwnPupilsAlone() {
    auth.windows().open(ent.cp(), HOURS, ent.as(ent.alan()));
    PupilCards others = PupilCards.issue(auth, ent.ce1(), ent.as(ent.edith()));

    assertThrows(
        AccessDeniedException.class, () -> auth.cards().renewStory(others.scan(ent.linus()), alan));
    assertThrows(
        AccessDeniedException.class, () -> auth.cards().issueTemporary(ent.linus(), HOURS, alan));
  }

  @Test
  void printingForGoodAsksForTwoFactorsNow() {
    auth.windows().open(ent.cp(), HOURS, ent.as(ent.alan()));

    assertThrows(AccessDeniedException.class, () -> auth.cards().issue(ent.cp(), alan));
    assertEquals(List.of("Ada", "Bob"), cards.names());
  }

  private void assertRefused(Actor actor) {
    assertThrows(
        AccessDeniedException.class, () -> auth.cards().renewStory(cards.scan(ent.ada()), actor));
    assertThrows(
        AccessDeniedException.class, () -> auth.cards().issueTemporary(ent.ada(), HOURS, actor));
  }
}
