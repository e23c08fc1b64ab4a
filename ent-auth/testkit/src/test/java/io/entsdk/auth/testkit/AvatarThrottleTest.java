package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;

/** Wrong pictures without a card count as they do with one, at the same cost for everybody. */
@EachDatabase
@Timeout(120)
class AvatarThrottleTest {

  @Parameter Database database;

  private record Told(Optional<SignIn> hindrance, SignIn outcome, int statements) {}

  @Test
  void wrongPicturesAreToldAlikeForAPupilAndForNobody() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      OpenWindow window = school.open();

      List<Told> ofAda = history(school, window.tablet(), "Ada");

      assertEquals(ofAda, history(school, window.tablet(), "Bob"));
      assertEquals(ofAda, history(school, window.tablet(), ""), "an avatar that nobody has");
      Instant now = school.ent().clock().instant();
      assertEquals(new SignIn.Wait(now), ofAda.get(1).outcome(), "the same mistake is free");
      assertEquals(new SignIn.Wait(now.plusSeconds(30)), ofAda.get(3).outcome(), "the third");
      assertEquals(ofAda.get(3).outcome(), ofAda.get(4).outcome(), "while a wait runs");
      assertEquals(1, ofAda.get(4).statements(), "nothing is hashed nor written meanwhile");
      assertEquals(3, ofAda.get(2).statements(), "look; hash; look again and count");
    }
  }

  private static List<Told> history(AvatarSchool school, Device tablet, String name) {
    Picture avatar = name.isEmpty() ? school.nobodys(tablet) : school.avatar(name, tablet);
    List<Told> told = new ArrayList<>();
    for (int number : List.of(1, 1, 2, 3, 4)) {
      Challenge challenge = school.auth().pupils().begin(avatar, tablet);
      PictureStory wrong = wrong(school, number);
      List<SignIn> outcome = new ArrayList<>();
      int statements =
          school
              .ent()
              .statements()
              .countIn(() -> outcome.add(school.auth().pupils().answer(challenge, wrong)));
      told.add(new Told(challenge.hindrance(), outcome.get(0), statements));
    }
    return told;
  }

  /** Return a story that neither Ada nor Bob has. */
  private static PictureStory wrong(AvatarSchool school, int number) {
    PictureStory story = school.cards().wrongStory(school.ent().ada(), number);
    return story.equals(school.story(school.ent().bob()))
        ? school.cards().wrongStory(school.ent().ada(), number + 4)
        : story;
  }

  @Test
  void theRightPicturesOfAPupilWhoHasToWaitAreToldLikeWrongOnesOnThatTabletAlone() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      OpenWindow window = school.open();
      Device tablet = window.tablet();
      for (int number = 1; number <= 3; number++) {
        school.ada(tablet, wrong(school, number));
      }

      assertEquals(
          school.ada(tablet, wrong(school, 4)),
          school.ada(tablet, school.story(school.ent().ada())));
      school.cards().signIn(school.ent().ada(), window.tablet());
      assertInstanceOf(
          SignIn.Accepted.class,
          school.ada(window.tablet(), school.story(school.ent().ada())),
          "a prankster’s tablet is no hindrance on another one");
      school.ent().clock().advance(Duration.ofSeconds(30));
      assertInstanceOf(SignIn.Accepted.class, school.ada(tablet, school.story(school.ent().ada())));
    }
  }

  @Test
  void aWholeSignInTakesOneLookMoreThanWithACard() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Device tablet = school.open().tablet();
      PictureStory story = school.story(school.ent().ada());
      Picture ada = school.avatar("Ada", tablet);
      int first = school.ent().statements().countIn(() -> school.answer(ada, tablet, story));
      int later = school.ent().statements().countIn(() -> school.answer(ada, tablet, story));
      int list = school.ent().statements().countIn(() -> school.auth().avatars().listOn(tablet));

      assertTrue(first <= 7, () -> "six, and the look of the second unit: " + first);
      assertTrue(later <= 7, () -> "later: " + later);
      assertEquals(2, list);
    }
  }

  @Test
  void withoutATurnToHashItIsUnavailableAndNeverCounted() {
    WordsHashingTest.Faulty hasher = new WordsHashingTest.Faulty();
    try (AvatarSchool school =
        AvatarSchool.with(database, WordsSchool.hashing().hasher(hasher).build())) {
      Device tablet = school.open().tablet();
      hasher.fails = true;
      for (int i = 0; i < 10; i++) {
        assertEquals(new SignIn.Unavailable(), school.ada(tablet, wrong(school, i % 4 + 1)));
      }
      hasher.fails = false;

      assertInstanceOf(SignIn.Accepted.class, school.ada(tablet, school.story(school.ent().ada())));
    }
  }

  @Test
  void aPoolOfOneConnectionIsEnoughAndFreeWhileAnythingIsHashed() {
    WordsHashingTest.Faulty hasher = new WordsHashingTest.Faulty();
    try (AvatarSchool school =
        AvatarSchool.with(database, WordsSchool.hashing().hasher(hasher).build())) {
      Device tablet = school.open().tablet();
      Picture ada = school.avatar("Ada", tablet);
      FewConnections pool = new FewConnections(school.ent(), 1);
      Auth auth = Auth.of(pool.tenant(school.ent()), WordsSchool.hashing().hasher(hasher).build());
      List<Integer> held = new ArrayList<>();
      hasher.meanwhile = () -> held.add(pool.held());

      Challenge challenge = auth.pupils().begin(ada, tablet);
      auth.pupils().answer(challenge, wrong(school, 1));
      SignIn in = auth.pupils().answer(challenge, school.story(school.ent().ada()));

      assertInstanceOf(SignIn.Accepted.class, in);
      assertEquals(List.of(0, 0), held);
    }
  }

  @Test
  void eightAtOnceAreWorthAsManyGuessesAsInTurn() throws Exception {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Device tablet = school.open().tablet();
      Picture ada = school.avatar("Ada", tablet);
      List<Callable<SignIn>> tries = new ArrayList<>();
      for (int number = 1; number <= 8; number++) {
        PictureStory wrong = school.cards().wrongStory(school.ent().ada(), number);
        tries.add(() -> school.answer(ada, tablet, wrong));
      }
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        int free = 0;
        for (Future<SignIn> one : threads.invokeAll(tries)) {
          free += one.get().equals(new SignIn.Wait(school.ent().clock().instant())) ? 1 : 0;
        }
        assertEquals(2, free, "two free tries, and the third begins a wait");
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
