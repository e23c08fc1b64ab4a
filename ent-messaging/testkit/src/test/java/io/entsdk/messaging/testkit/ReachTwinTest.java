package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Mandate;
import io.entsdk.messaging.reach.MandateId;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.OfficeId;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Openings;
import io.entsdk.messaging.reach.PolicyGrant;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.TeamId;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two tenants with identical ids in every table of reach. */
@EachDatabase
class ReachTwinTest {

  private static final Period YEAR =
      new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 7, 4));

  @Parameter Database database;

  @Test
  void whatIsDecidedInOneLeavesItsTwinAsItWas() {
    try (Ent ent = Ent.on(database)) {
      Reach reach = Messaging.of(ent.tenant()).reach();
      Actor head = ent.as(ent.head());
      SchoolId school = ent.school().id();
      OfficeId office =
          reach.appoint(Appointment.of(ent.edith(), school, Office.NURSE, YEAR), head);
      PolicyGrant grant = open(reach, school, head);
      MeasureId muted =
          reach.measures().place(Measure.muting(ent.grace(), school, YEAR, "test"), head);
      reach.measures().block(ent.bob(), ent.as(ent.ada()));
      reach.prefer(ReachPreference.none(), ent.as(ent.alan()));
      reach.adopt(school, ReachProfile.FR_1D_STRICT, head);
      TeamId team = reach.mandates().openTeam(school, TeamRole.OFFICE, head);
      MandateId mandate =
          reach
              .mandates()
              .give(new Mandate(school, ent.edith(), Principal.of(team), YEAR, "test"), head);
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

      reach.dismiss(office, head);
      reach.mandates().end(mandate, head);
      reach.mandates().closeTeam(team, head);
      reach.openings().end(grant.id(), head);
      reach.measures().lift(muted, head);
      reach.measures().unblock(ent.bob(), ent.as(ent.ada()));
      reach.prefer(new ReachPreference(Verdict.REPLY_ONLY, null), ent.as(ent.alan()));
      reach.adopt(school, ReachProfile.FR_1D_STRICT, head);
      reach.reachable(head, PRIVATE_MESSAGE, PageRequest.first(10));

      assertEquals(List.of(), twin.touched());
      Reach other = Messaging.of(twin.tenant()).reach();
      assertEquals(
          ReachRule.MUTED,
          other.decide(ent.as(ent.grace()), ent.alan(), PRIVATE_MESSAGE).decisive());
      assertEquals(
          Verdict.ALLOW,
          other
              .decide(ent.as(ent.edith()), Principal.of(team), ent.alan(), PRIVATE_MESSAGE)
              .verdict());
      assertEquals(1, other.openings().listOf(school, head).size());
      assertEquals(
          ReachRule.PREFERENCE,
          reach.decide(ent.as(ent.grace()), ent.alan(), PRIVATE_MESSAGE).decisive());
    }
  }

  private static PolicyGrant open(Reach reach, SchoolId school, Actor head) {
    Openings openings = reach.openings();
    return openings.open(
        openings.preview(GrantTerms.of(school, Opening.CLASSMATES, YEAR, "test"), head), head);
  }
}
