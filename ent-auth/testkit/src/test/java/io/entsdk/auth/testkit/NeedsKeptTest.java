package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.Hands;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/** What a pupil needs stands in one table of one tenant, and goes with the schooling. */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class NeedsKeptTest {

  private static final List<String> ELSEWHERE =
      List.of(
          "ent_auth_session",
          "ent_auth_hand",
          "ent_auth_throttle",
          "ent_auth_card",
          "ent_core_event",
          "ent_core_audit");

  @Parameter Database database;

  @Test
  void itStandsInNoTokenSessionEventAuditLogOrPrint() {
    PrintStream stderr = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    Accommodations all = Accommodations.of(Accommodation.values());
    try (AvatarSchool school = AvatarSchool.on(database)) {
      school.auth().needs().set(school.ent().ada(), all, school.alan());
      school.auth().needs().of(school.ent().ada(), school.alan());
      OpenWindow window = school.open();
      String scan = school.cards().scan(school.ent().ada());
      Challenge challenge = school.auth().pupils().begin(scan, window.tablet());
      SignIn in = school.auth().pupils().answer(challenge, school.story(school.ent().ada()));
      Hands.Raised raised = school.auth().hands().raise(scan, window.tablet());
      school.auth().hands().approve(raised.hand().id(), school.ent().ada(), school.alan());
      SignIn approved = school.auth().hands().enter(raised.hand().id(), raised.device());
      said.append(all).append(challenge).append(challenge.token()).append(in).append(approved);
      ELSEWHERE.forEach(table -> said.append(Tables.dump(school.ent(), table)));
    } finally {
      System.setErr(stderr);
    }
    said.append(log.toString(StandardCharsets.UTF_8));

    assertTrue(
        said.toString().contains("set-sign-in-page"), "the act is recorded, not what it was");
    for (String name : List.of("FIXED_GRID", "AUDIO_NAMES", "SCANNING", "ASSISTED", "APPROVAL")) {
      assertFalse(said.toString().contains(name), () -> "found " + name + " in\n" + said);
    }
  }

  @Test
  void whatIsDoneInOneTenantLeavesItsTwinAsItWasAndNothingIsKeptOfWhoHasLeft() {
    try (AvatarSchool school = AvatarSchool.on(database)) {
      Accommodations audio = Accommodations.of(Accommodation.AUDIO_NAMES);
      school.auth().needs().set(school.ent().ada(), audio, school.alan());
      school.auth().needs().set(school.ent().bob(), audio, school.alan());
      TwinTenant twin = TwinTenant.of(school.ent(), TenantId.of(2));

      school.auth().needs().set(school.ent().bob(), Accommodations.NONE, school.alan());
      Tables.change(
          school.ent(),
          "update ent_core_enrolment set last_day = date '2026-09-15' where person_id = '%s'"
              + " and tenant = 1",
          school.ent().ada().value());
      school.ent().clock().advance(Duration.ofDays(20));
      Jobs.of(school.ent().runtime()).run("auth-tidy", Budget.minutes(1));

      assertEquals(List.of(), twin.touched());
      assertEquals(2, Tables.count(school.ent(), "ent_auth_accommodation"), "those of the twin");
    }
  }
}
