package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardUse;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a teacher is shown of the use of cards, and what is none of it. */
@EachDatabase
class CardUseTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatGuardiansOpenInTwoHomesIsNoUseOfTheCard() {
    for (PersonId guardian : List.of(ent.grace(), ent.charles())) {
      Directory.of(ent.tenant())
          .guardianships()
          .decide(guardian, ent.ada(), GuardianshipDecision.of(GuardianshipState.FULL), SYSTEM);
      auth.home().open(ent.ada(), Device.unknown(), ent.as(guardian));
    }

    assertEquals(CardUse.never(ent.ada()), uses().get(0));
  }

  @Test
  void aTabletOfAClosedWindowIsNoSecondDevice() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    OpenWindow first = OpenWindow.of(auth, ent.cp(), alan);
    cards.signIn(ent.ada(), first.tablet());
    assertEquals(1, uses().get(0).devices());
    auth.windows().close(first.window().id(), alan);
    assertEquals(0, uses().get(0).devices());

    ent.clock().advance(Duration.ofMinutes(1));
    cards.signIn(ent.ada(), OpenWindow.of(auth, ent.cp(), alan).tablet());

    assertEquals(new CardUse(ent.ada(), ent.clock().instant(), 1), uses().get(0));
  }

  private List<CardUse> uses() {
    return auth.cards().usesIn(ent.cp(), alan);
  }
}
