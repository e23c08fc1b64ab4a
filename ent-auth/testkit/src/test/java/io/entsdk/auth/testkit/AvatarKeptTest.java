package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.TwinTenant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/** What is kept for coming in without a card: of one tenant, through a restart, and no secret. */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class AvatarKeptTest {

  @Parameter Database database;

  @Test
  void whatIsDoneInOneTenantLeavesItsTwinAsItWas() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Device tablet = school.open().tablet();
      Picture ada = school.avatar("Ada", tablet);
      PictureStory story = school.story(school.ent().ada());
      TwinTenant twin = TwinTenant.of(school.ent(), TenantId.of(2));
      TwinTenant after = TwinTenant.of(school.ent(), TenantId.of(3));
      Auth other = Auth.of(twin.tenant(), WordsSchool.hashing().build());
      assertInstanceOf(
          SignIn.Wait.class,
          other.pupils().answer(other.pupils().begin(ada, tablet), story),
          "a hash that was copied to another tenant fits nothing there");
      Challenge here = school.auth().pupils().begin(ada, tablet);
      assertInstanceOf(SignIn.ScanAgain.class, other.pupils().answer(here, story));

      school.answer(ada, tablet, school.cards().wrongStory(school.ent().ada(), 1));
      school.answer(ada, tablet, story);
      school.auth().cards().voidCard(school.ent().ada(), school.alan());
      school.auth().cards().issue(school.ent().cp(), school.alan()).close();
      school.open();
      school.auth().avatars().switchOff(school.ent().school().id(), school.head());
      school.ent().clock().advance(Duration.ofDays(400));
      Jobs.of(school.ent().runtime()).run("auth-tidy", Budget.minutes(1));

      assertEquals(List.of(), after.touched());
    }
  }

  @Test
  void aRestartedHostKnowsAvatarsAndStories() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Device tablet = school.open().tablet();
      Auth after = Auth.of(Restarted.tenantOf(school.ent()), WordsSchool.hashing().build());

      assertEquals(
          school.auth().avatars().listOn(tablet), after.avatars().listOn(tablet), "the list");
      assertInstanceOf(
          SignIn.Accepted.class,
          after
              .pupils()
              .answer(
                  after.pupils().begin(school.avatar("Ada", tablet), tablet),
                  school.story(school.ent().ada())));
    }
  }

  @Test
  void noPictureOfAStoryNoNameAndNoTokenIsKeptLoggedOrPrinted() {
    PrintStream stderr = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    List<String> secrets;
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Device tablet = school.open().tablet();
      Picture ada = school.avatar("Ada", tablet);
      PictureStory story = school.story(school.ent().ada());
      Challenge challenge = school.auth().pupils().begin(ada, tablet);
      SignIn in = school.auth().pupils().answer(challenge, story);
      secrets = List.of("Ada", "Lovelace", codes(story), names(story), token(in));
      SignIn wrong = school.ada(tablet, school.cards().wrongStory(school.ent().ada(), 1));
      school.auth().avatars().switchOff(school.ent().school().id(), school.head());
      school.auth().avatars().switchOn(school.ent().school().id(), school.head());
      school.cards().learn(school.auth().cards().issue(school.ent().cp(), school.alan()));
      said.append(challenge).append(in).append(wrong).append(tablet);
      said.append(school.auth().avatars().listOn(school.open().tablet()));
      for (String table : List.of("story", "avatar", "avatar_school", "session", "throttle")) {
        said.append(Tables.dump(school.ent(), "ent_auth_" + table));
      }
      said.append(Tables.dump(school.ent(), "ent_core_event"));
      String audit = Tables.dump(school.ent(), "ent_core_audit");
      assertTrue(audit.contains("allow-avatar-sign-in"), "the switch is recorded");
      said.append(audit);
    } finally {
      System.setErr(stderr);
    }
    said.append(log.toString(StandardCharsets.UTF_8));

    for (String secret : secrets) {
      assertFalse(said.toString().contains(secret), () -> "found " + secret + " in\n" + said);
    }
  }

  private static String codes(PictureStory story) {
    return story.pictures().stream().map(Picture::code).collect(Collectors.joining(", "));
  }

  private static String names(PictureStory story) {
    return story.pictures().stream().map(Picture::name).collect(Collectors.joining(", "));
  }

  private static String token(SignIn in) {
    return ((SignIn.Accepted) in).token().text();
  }
}
