package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Windows survive a restart, and are forgotten ten days after. */
@EachDatabase
class WindowTidyTest {

  private static final List<String> TABLES =
      List.of("window", "window_guest", "window_device", "hand", "rescue");

  @Parameter Database database;

  @Test
  void nothingIsLeftOfAWindowAfterTenDays() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      Actor alan = ent.as(ent.alan());
      OpenWindow window = OpenWindow.of(auth, ent.cp(), alan);
      auth.windows().admit(window.window().id(), ent.linus(), alan);
      auth.hands().raise(window.tablet());
      auth.hands().raise("a box of cereals", Device.unknown());
      auth.rescues().give(window.window().id(), ent.ada(), alan).close();
      TABLES.forEach(table -> assertTrue(rows(ent, table) > 0, table));

      ent.clock().advance(Duration.ofDays(9));
      tidy(ent);
      TABLES.forEach(table -> assertTrue(rows(ent, table) > 0, table));

      ent.clock().advance(Duration.ofDays(2));
      tidy(ent);
      TABLES.forEach(table -> assertEquals(0, rows(ent, table), table));
    }
  }

  @Test
  void aRestartedHostKnowsTheWindowItsDevicesAndItsHands() {
    try (Ent ent = Ent.on(database)) {
      Auth before = Auth.of(ent.tenant());
      PupilCards cards = PupilCards.issue(before, ent.cp(), ent.as(ent.alan()));
      OpenWindow window = OpenWindow.of(before, ent.cp(), ent.as(ent.alan()));
      Device tablet = window.tablet();
      SignIn.Accepted in = cards.signIn(ent.ada(), tablet);

      Auth after = Auth.of(Restarted.tenantOf(ent));

      assertEquals(ent.ada(), after.sessions().get(in.token().text()).person());
      assertTrue(after.hands().raise(tablet).isPresent());
      after.windows().close(window.window().id(), ent.as(ent.alan()));
      assertTrue(before.sessions().find(in.token().text()).isEmpty());
    }
  }

  private static void tidy(Ent ent) {
    Jobs.of(ent.runtime()).run("auth-tidy", Budget.minutes(1));
  }

  private static long rows(Ent ent, String table) {
    return Unit.joined(
        ent.tenant(), unit -> unit.rows("select count(*) from ent_auth_" + table).get(0).bigint(0));
  }
}
