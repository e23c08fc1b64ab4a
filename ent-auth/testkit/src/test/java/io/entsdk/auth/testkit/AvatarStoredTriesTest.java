package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Tries without a card count where the host counts those with one. */
@EachDatabase
class AvatarStoredTriesTest {

  @Parameter Database database;

  private final MemoryTryStore store = new MemoryTryStore();
  private AvatarSchool school;
  private Device tablet;

  @BeforeEach
  void alanOpensAWindow() {
    school = AvatarSchool.counting(database, store);
    tablet = school.open().tablet();
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void wrongPicturesWithoutACardAreCountedAgainstTheCardToo() {
    for (int number = 1; number <= 3; number++) {
      school.ada(tablet, wrong(number));
    }

    SignIn.Wait wait = new SignIn.Wait(school.ent().clock().instant().plusSeconds(30));
    assertEquals(wait, school.ada(tablet, school.story(school.ent().ada())));
    assertEquals(
        wait, school.cards().answer(school.ent().ada(), tablet, school.story(school.ent().ada())));
    assertEquals(0, Tables.count(school.ent(), "ent_auth_throttle"));
  }

  @Test
  void theRightPicturesLetIn() {
    school.ada(tablet, wrong(1));

    assertInstanceOf(SignIn.Accepted.class, school.ada(tablet, school.story(school.ent().ada())));
    assertEquals(0, Tables.count(school.ent(), "ent_auth_throttle"));
  }

  @Test
  void aStoreThatIsAwayLetsNobodyIn() {
    store.away(true);
    assertEquals(new SignIn.Unavailable(), school.ada(tablet, school.story(school.ent().ada())));
    assertEquals(0, Tables.count(school.ent(), "ent_auth_session"));

    store.away(false);
    assertInstanceOf(SignIn.Accepted.class, school.ada(tablet, school.story(school.ent().ada())));
  }

  private PictureStory wrong(int number) {
    return school.cards().wrongStory(school.ent().ada(), number);
  }
}
