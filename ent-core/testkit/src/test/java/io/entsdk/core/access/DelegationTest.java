package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.THIS_WEEK;
import static io.entsdk.core.access.RightsWorld.TODAY;
import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.rollForEdith;
import static io.entsdk.core.access.RightsWorld.teacher;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.Period;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class DelegationTest {

  @Parameter Database database;
  private Ent ent;
  private Grants grants;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    grants = RightsWorld.access(ent).grants();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aSubstituteStandsInUntilTheLastDay() {
    grants.delegate(asSubstitute(THIS_WEEK), alan());

    assertEquals(List.of(Reason.DELEGATED), edith());
    ent.clock().advance(Duration.ofDays(4));
    assertEquals(List.of(Reason.GRANT_ENDED), edith());
  }

  @Test
  void itEndsTheDayOnWhichItsGiverLosesTheRight() {
    grants.delegate(asSubstitute(THIS_WEEK), alan());

    RightsWorld.sql(
        ent,
        "update ent_core_assignment set last_day = date '2026-09-14', first_day = date"
            + " '2026-09-01' where person_id = '"
            + ent.alan()
            + "'");

    assertEquals(List.of(Reason.GIVER_LOST_IT), edith());
  }

  @Test
  void itGivesNothingOnceItsGiverWasErased() {
    grants.delegate(asSubstitute(THIS_WEEK), alan());

    RightsWorld.sql(
        ent, "update ent_core_grant set given_by = null where giver_profile is not null");

    assertEquals(List.of(Reason.GIVER_LOST_IT), edith());
  }

  @Test
  void whoeverDelegatedMayTakeItBack() {
    Grant delegated = grants.delegate(asSubstitute(THIS_WEEK), alan());

    grants.end(delegated.id(), "I am back", alan());

    assertEquals(List.of(Reason.NO_RELATION), edith());
  }

  @Test
  void nobodyDelegatesWhatTheyDoNotHave() {
    Actor edith = ent.as(ent.edith());
    GrantRequest toAlan =
        new GrantRequest(
            ent.alan(),
            teacher(ent),
            new Right.OfPermission("read-class"),
            cp(ent),
            THIS_WEEK,
            "test");

    assertThrows(AccessDeniedException.class, () -> grants.delegate(toAlan, edith));
  }

  @Test
  void nobodyDelegatesWhatWasDelegatedToThem() {
    grants.delegate(asSubstitute(THIS_WEEK), alan());
    grants.give(
        RightsWorld.request(ent, ent.edith(), AccessPermissions.DELEGATE_RIGHTS, cp(ent)),
        ent.as(ent.head()));
    GrantRequest onwards =
        new GrantRequest(
            ent.head(),
            RightsWorld.head(ent),
            new Right.OfPermission("read-class"),
            cp(ent),
            THIS_WEEK,
            "test");

    assertEquals("longer-than-own", refused(() -> grants.delegate(onwards, ent.as(ent.edith()))));
  }

  @Test
  void nobodyDelegatesLongerThanTheyHave() {
    RightsWorld.sql(
        ent,
        "update ent_core_assignment set last_day = date '2026-09-16' where person_id = '"
            + ent.alan()
            + "'");

    assertEquals(
        "longer-than-own", refused(() -> grants.delegate(asSubstitute(THIS_WEEK), alan())));
    grants.delegate(asSubstitute(new Period(TODAY, TODAY.plusDays(1))), alan());
  }

  @Test
  void aDelegationHasALastDay() {
    assertEquals(
        "last-day-needed",
        refused(() -> grants.delegate(asSubstitute(Period.from(TODAY)), alan())));
  }

  @Test
  void nobodyDelegatesWhatAsksForASurerSignIn() {
    Actor weak = ent.as(ent.head(), Assurance.PASSWORD);
    GrantRequest roster =
        RightsWorld.request(
            ent, ent.edith(), DirectoryPermissions.MANAGE_ROSTER, RightsWorld.school(ent));

    assertThrows(AccessDeniedException.class, () -> grants.delegate(roster, weak));
    grants.delegate(roster, ent.as(ent.head()));
  }

  @Test
  void givingRightsIsNotDelegable() {
    GrantRequest power =
        RightsWorld.request(
            ent, ent.edith(), AccessPermissions.GIVE_RIGHTS, RightsWorld.school(ent));

    assertEquals("not-delegable", refused(() -> grants.delegate(power, ent.as(ent.head()))));
  }

  @Test
  void theMachineHasNothingToDelegate() {
    assertEquals(
        "person-needed", refused(() -> grants.delegate(rollForEdith(ent), Actor.system("test"))));
  }

  private static String refused(Runnable call) {
    return assertThrows(RejectedException.class, call::run).violations().get(0).code();
  }

  private GrantRequest asSubstitute(Period period) {
    Right substitute = new Right.OfRole("substitute");
    return new GrantRequest(ent.edith(), teacher(ent), substitute, cp(ent), period, "training");
  }

  private List<Reason> edith() {
    return RightsWorld.access(ent).decide(ent.as(ent.edith()), READ_CLASS, cp(ent)).reasons();
  }

  private Actor alan() {
    return ent.as(ent.alan());
  }
}
