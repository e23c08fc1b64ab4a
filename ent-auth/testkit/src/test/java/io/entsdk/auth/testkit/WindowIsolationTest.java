package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.Hands;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.auth.window.Seating;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Opens windows beside a tenant with the same ids, hashes and tags in every row. */
@EachDatabase
class WindowIsolationTest {

  @Parameter Database database;

  @Test
  void whatIsDoneInOneTenantLeavesItsTwinAsItWas() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      Actor alan = ent.as(ent.alan());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
      OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
      Device tablet = window.tablet();
      cards.signIn(ent.ada(), tablet);
      String code = code(auth.rescues().give(window.window().id(), ent.bob(), alan));
      Hands.Raised raised = auth.hands().raise(tablet).orElseThrow();
      cards.answer(ent.bob(), Device.unknown(), cards.wrongStory(ent.bob(), 1));
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));
      Auth other = Auth.of(twin.tenant());

      assertInstanceOf(Seating.Wait.class, other.windows().seat(window.code(), tablet));
      assertInstanceOf(SignIn.Wait.class, other.rescues().enter(code, tablet));
      TwinTenant after = TwinTenant.of(ent, TenantId.of(3));

      live(ent, auth, window, raised, code);
      cards.answer(ent.ada(), tablet, cards.wrongStory(ent.ada(), 1));
      auth.pupils().unlock(ent.ada(), "test", alan);
      auth.windows().admit(window.window().id(), ent.linus(), alan);
      auth.windows().newCode(window.window().id(), alan).close();
      auth.windows().close(window.window().id(), alan);
      ent.clock().advance(Duration.ofDays(100));
      Jobs.of(ent.runtime()).run("auth-tidy", Budget.minutes(1));

      assertEquals(List.of(), after.touched());
    }
  }

  private static void live(
      Ent ent, Auth auth, OpenWindow window, Hands.Raised raised, String code) {
    Actor alan = ent.as(ent.alan());
    auth.hands().approve(raised.hand().id(), ent.ada(), alan);
    assertInstanceOf(
        SignIn.Accepted.class, auth.hands().enter(raised.hand().id(), raised.device()));
    assertInstanceOf(SignIn.Accepted.class, auth.rescues().enter(code, raised.device()));
    auth.hands().raise(raised.device());
    auth.hands().seat(auth.hands().listOf(window.window().id(), alan).get(0).id(), alan);
  }

  private static String code(RescueCode given) {
    try (given) {
      return new String(given.text());
    }
  }
}
