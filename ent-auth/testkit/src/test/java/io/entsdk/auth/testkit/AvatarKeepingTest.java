package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Stories are hashed after the unit that has assigned them, and things happen meanwhile. */
@EachDatabase
class AvatarKeepingTest {

  @Parameter Database database;

  private final WordsHashingTest.Faulty hasher = new WordsHashingTest.Faulty();

  private AvatarSchool school() {
    return AvatarSchool.with(database, WordsSchool.hashing().hasher(hasher).build());
  }

  @Test
  void aCardForTheMorningHasNoStoryToComeInWithoutIt() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      PersonId ada = school.ent().ada();
      PictureStory known = school.story(ada);

      school.auth().cards().issueTemporary(ada, Duration.ofHours(4), school.alan()).close();

      assertInstanceOf(SignIn.Accepted.class, school.ada(school.open().tablet(), known));
    }
  }

  @Test
  void noMemoryToHashMeansACardAndNoStoryAndNobodyIsLeftWithoutASheet() {
    try (AvatarSchool school = school()) {
      hasher.fails = true;

      school.cards().learn(school.auth().cards().issue(school.ent().cp(), school.alan()));

      school.cards().signIn(school.ent().ada(), Device.unknown());
      assertEquals(0, Tables.count(school.ent(), "ent_auth_story"));
      hasher.fails = false;
    }
  }

  @Test
  void whatIsVoidedWhileItIsHashedIsNotKept() {
    try (AvatarSchool school = school()) {
      once(() -> school.auth().cards().voidCard(school.ent().ada(), school.alan()));

      school.cards().learn(school.auth().cards().issue(school.ent().cp(), school.alan()));

      assertEquals(1, Tables.count(school.ent(), "ent_auth_story"), "Bob’s");
    }
  }

  @Test
  void whatIsSwitchedOffWhileItIsHashedIsNotKept() {
    try (AvatarSchool school = school()) {
      once(() -> school.auth().avatars().switchOff(school.ent().school().id(), school.head()));

      school.cards().learn(school.auth().cards().issue(school.ent().cp(), school.alan()));

      assertEquals(0, Tables.count(school.ent(), "ent_auth_story"));
    }
  }

  @Test
  void aStoryRenewedWhileTheFormerOneIsHashedIsTheOneThatIsKept() {
    try (AvatarSchool school = school()) {
      PersonId ada = school.ent().ada();
      String scan = school.cards().scan(ada);
      once(() -> school.cards().learn(school.auth().cards().renewStory(scan, school.alan())));

      school.auth().cards().renewStory(scan, school.alan()).close();

      assertInstanceOf(
          SignIn.Accepted.class, school.ada(school.open().tablet(), school.story(ada)));
    }
  }

  /** Do {@code something} while the next story is hashed, and hash what comes of it as always. */
  private void once(Runnable something) {
    hasher.meanwhile =
        () -> {
          hasher.meanwhile = () -> {};
          something.run();
        };
  }
}
