package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.avatar.AvatarPreview;
import io.entsdk.auth.avatar.AvatarReadiness;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Which stories let in without a card: those assigned while the school allows it, and no longer.
 */
@EachDatabase
class AvatarStoriesTest {

  @Parameter Database database;

  @Test
  void aStoryFromBeforeLetsInWithItsCardAloneUntilItIsRenewed() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant(), WordsSchool.hashing().build());
      Actor alan = ent.as(ent.alan());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
      AvatarPreview before = auth.avatars().preview(ent.school().id(), ent.as(ent.head()));

      auth.avatars().switchOn(ent.school().id(), ent.as(ent.head()));

      AvatarSchool school = new AvatarSchool(ent, auth, alan, ent.as(ent.head()), cards);
      assertEquals(Set.of(ent.ada(), ent.bob()), Set.copyOf(readiness(school).waiting()));
      assertEquals(List.of(), auth.avatars().listOn(school.open().tablet()));
      cards.learn(auth.cards().renewStory(cards.scan(ent.ada()), alan));
      assertEquals(List.of(ent.ada()), readiness(school).ready());
      assertEquals(List.of(ent.bob()), readiness(school).waiting());
      assertIn(school, ent.ada());
      cards.learn(auth.cards().issueTo(ent.bob(), StoryPlan.THREE_OF_TWENTY_ONE, alan));
      assertIn(school, ent.bob());

      AvatarPreview after = auth.avatars().preview(ent.school().id(), school.head());
      assertEquals(List.of(false, true), List.of(before.isOn(), after.isOn()));
      assertEquals(2, after.ready() - before.ready());
      assertEquals(2, before.waiting() - after.waiting());
      assertTrue(after.sentences(Locale.FRENCH).get(1).contains("2 élèves peuvent"));
      assertTrue(after.sentences(Locale.ENGLISH).get(4).contains("52.1 bits"));
    }
  }

  @Test
  void aNewStoryEndsTheFormerOneAndAVoidCardItsStory() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Device tablet = school.open().tablet();
      PersonId ada = school.ent().ada();
      Picture avatar = school.avatar("Ada", tablet);
      PictureStory former = school.story(ada);

      school
          .cards()
          .learn(school.auth().cards().renewStory(school.cards().scan(ada), school.alan()));
      assertInstanceOf(SignIn.Wait.class, school.answer(avatar, tablet, former));
      assertIn(school, ada);
      former = school.story(ada);
      school.cards().learn(school.auth().cards().issue(school.ent().cp(), school.alan()));
      assertInstanceOf(SignIn.Wait.class, school.answer(avatar, tablet, former));
      assertIn(school, ada);
      school.auth().cards().voidCard(ada, school.alan());

      assertInstanceOf(SignIn.Wait.class, school.answer(avatar, tablet, school.story(ada)));
      assertEquals(List.of(ada), readiness(school).waiting());
      assertEquals(1, rows(school, "ent_auth_story"), "Bob’s");
    }
  }

  @Test
  void switchingOffTakesAwayWhatWasKeptAndSwitchingOnAgainBringsNothingBack() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      school.open();

      school.auth().avatars().switchOff(school.ent().school().id(), school.head());

      for (String table : List.of("avatar", "avatar_school", "story")) {
        assertEquals(0, rows(school, "ent_auth_" + table), table);
      }
      school.auth().avatars().switchOn(school.ent().school().id(), school.head());
      assertEquals(List.of(), readiness(school).ready());
    }
  }

  @Test
  void nothingIsKeptOfWhoHasLeftNorOfCardsThatAreOver() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      school.open();
      Tables.change(
          school.ent(),
          "update ent_core_enrolment set last_day = date '2026-09-15' where person_id = '%s'",
          school.ent().ada().value());
      tidyAfter(school, 20);
      assertEquals(1, rows(school, "ent_auth_story"));
      assertTrue(rows(school, "ent_auth_avatar") > 0);

      tidyAfter(school, 380);
      assertEquals(0, rows(school, "ent_auth_story"));
    }
  }

  private static void assertIn(AvatarSchool school, PersonId pupil) {
    Device tablet = school.open().tablet();
    String name = pupil.equals(school.ent().ada()) ? "Ada" : "Bob";
    assertInstanceOf(
        SignIn.Accepted.class,
        school.answer(school.avatar(name, tablet), tablet, school.story(pupil)));
  }

  private static AvatarReadiness readiness(AvatarSchool school) {
    return school.auth().avatars().readinessOf(school.ent().cp(), school.alan());
  }

  private static void tidyAfter(AvatarSchool school, int days) {
    school.ent().clock().advance(Duration.ofDays(days));
    Jobs.of(school.ent().runtime()).run("auth-tidy", Budget.minutes(1));
  }

  private static long rows(AvatarSchool school, String table) {
    return Tables.count(school.ent(), table);
  }
}
