package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Rehearsal;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Holds;
import io.entsdk.core.protection.Protection;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AuthTidyTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @Test
  void whatIsLongOverIsForgottenAndWhatLivesStays() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
      cards.signIn(ent.ada(), Device.unknown());

      ent.clock().advance(Duration.ofDays(2));
      assertTrue(tidy(ent).complete());
      assertEquals(1, rows(ent, "session"));

      ent.clock().advance(Duration.ofDays(10));
      assertEquals(1, tidy(ent).done());
      assertEquals(0, rows(ent, "session"));
      assertEquals(2, rows(ent, "card"));
      assertEquals(1, rows(ent, "throttle"));
    }
  }

  @Test
  void aYearLaterNothingIsLeftAndNothingIsDue() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
      cards.signIn(ent.ada(), Device.unknown());
      Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), Duration.ofHours(1), SYSTEM);
      auth.rehearsals()
          .answer(
              rehearsal.key(),
              auth.pupils().begin(cards.scan(ent.ada()), Device.unknown()),
              cards.story(ent.ada()));
      assertEquals(2, rows(ent, "rehearsal") + rows(ent, "rehearsal_count"));

      ent.clock().advance(Duration.ofDays(400));
      tidy(ent);

      assertEquals(0, rows(ent, "session") + rows(ent, "card") + rows(ent, "throttle"));
      assertEquals(0, rows(ent, "rehearsal") + rows(ent, "rehearsal_count"));
      ent.clock().advance(Duration.ofDays(2));
      assertEquals(0, tidy(ent).tenants());
    }
  }

  @Test
  void whatIsHeldStaysHoweverOld() {
    try (Ent ent = Ent.on(database)) {
      PupilCards cards = PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()));
      cards.signIn(ent.ada(), Device.unknown());
      cards.signIn(ent.bob(), Device.unknown());
      Holds holds = Protection.of(ent.tenant()).holds();
      Actor head = ent.as(ent.head());
      LocalDate review = LocalDate.of(2027, 3, 1);
      holds.place(HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 12", review), head);

      ent.clock().advance(Duration.ofDays(400));
      tidy(ent);

      assertEquals(3, rows(ent, "session") + rows(ent, "card") + rows(ent, "throttle"));
      assertTrue(holds.listOf(ent.ada(), SYSTEM).get(0).stands());
    }
  }

  private static JobReport tidy(Ent ent) {
    return Jobs.of(ent.runtime()).run("auth-tidy", Budget.minutes(1));
  }

  private static long rows(Ent ent, String table) {
    return Unit.joined(
        ent.tenant(), unit -> unit.rows("select count(*) from ent_auth_" + table).get(0).bigint(0));
  }
}
