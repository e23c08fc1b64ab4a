package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.AssignedStory;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.Sheet;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class StoriesTest {

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

  /** By chance, two stories of this plan agree in a round 14 times in 100. */
  @Test
  void siblingsInTwoClassesDifferInThreeRoundsHoweverOftenOneGetsANewCard() {
    StoryPlan plan = StoryPlan.THREE_OF_TWENTY_ONE;
    PupilCards bobs = PupilCards.keep(auth, auth.cards().issue(ent.cp(), plan, alan));

    for (int i = 0; i < 15; i++) {
      bobs.learn(auth.cards().issueTo(ent.linus(), plan, ent.as(ent.edith())));
      assertEquals(3, bobs.story(ent.bob()).differences(bobs.story(ent.linus())));
    }
  }

  @Test
  void aPupilGetsInWithAStoryOfEachPlan() {
    for (StoryPlan plan : StoryPlan.values()) {
      PupilCards cards = PupilCards.keep(auth, auth.cards().issue(ent.cp(), plan, alan));
      Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());

      assertEquals(plan, challenge.plan());
      assertEquals(
          plan.rounds().rounds().stream().map(List::size).toList(),
          challenge.grids().stream().map(List::size).toList());
      assertEquals(plan, auth.pupils().resume(challenge.token()).orElseThrow().plan());
      assertTrue(plan.has(cards.story(ent.ada())));
      cards.signIn(ent.ada(), Device.unknown());
    }
  }

  @Test
  void whatIsNotShownIsRefusedAndNotCounted() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    PictureStory flat = PictureStory.ofCodes(List.of("cat", "cat", "cat", "cat"));

    for (int i = 0; i < 10; i++) {
      assertThrows(RejectedException.class, () -> cards.answer(ent.ada(), Device.unknown(), flat));
    }

    cards.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aForgottenStoryIsRenewedOnTheChildsOwnCardAndShownOnce() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    PictureStory former = cards.story(ent.ada());
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    for (int i = 1; i < 4; i++) {
      cards.answer(ent.ada(), Device.unknown(), cards.wrongStory(ent.ada(), i));
    }

    Sheet<AssignedStory> sheet = auth.cards().renewStory(cards.scan(ent.ada()), alan);
    cards.learn(sheet);

    assertNotEquals(former, cards.story(ent.ada()));
    assertThrows(IllegalStateException.class, () -> sheet.render(List::size));
    assertEquals(Optional.empty(), auth.sessions().find(in.token().text()));
    assertInstanceOf(SignIn.Wait.class, cards.answer(ent.ada(), Device.unknown(), former));
    cards.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void onlyALiveCardIsGivenAnotherStoryAndOnlyByItsTeacherOrHead() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    String scan = cards.scan(ent.ada());
    for (Actor actor : List.of(ent.as(ent.edith()), ent.as(ent.grace()), ent.as(ent.ada()))) {
      assertThrows(AccessDeniedException.class, () -> auth.cards().renewStory(scan, actor));
    }
    auth.cards().voidCard(ent.ada(), alan);

    for (String dead : List.of(scan, scan.substring(1), "a cereal box", "")) {
      assertThrows(RejectedException.class, () -> auth.cards().renewStory(dead, alan));
    }
    auth.cards().renewStory(cards.scan(ent.bob()), ent.as(ent.head())).close();
  }

  @Test
  void whoComesLaterGetsACardAndTheOthersKeepTheirs() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    arrive("Àda", "BYRON");

    PupilCards late =
        PupilCards.keep(auth, auth.cards().issueMissing(ent.cp(), StoryPlan.FOUR_OF_TEN, alan));

    assertEquals(List.of("Àda B."), late.names());
    cards.signIn(ent.ada(), Device.unknown());
    assertEquals(
        0, auth.cards().issueMissing(ent.cp(), StoryPlan.FOUR_OF_TEN, SYSTEM).cards().size());
  }

  @Test
  void whoSharesAFirstNameIsToldApartByAnInitialAndByThreeRounds() {
    PersonId other = arrive("Àda", "BYRON");

    for (int i = 0; i < 15; i++) {
      PupilCards cards =
          PupilCards.keep(auth, auth.cards().issue(ent.cp(), StoryPlan.THREE_OF_TWENTY_ONE, alan));

      assertEquals(List.of("Àda B.", "Ada L.", "Bob"), cards.names());
      assertEquals(3, cards.story(ent.ada()).differences(cards.story(other)));
    }
  }

  private PersonId arrive(String firstName, String lastName) {
    Arrival arrival =
        Directory.of(ent.tenant())
            .enrolments()
            .arrive(firstName, lastName, LocalDate.of(2020, 1, 1), ent.cp(), SYSTEM);
    return ((Arrival.Arrived) arrival).pupil().id();
  }
}
