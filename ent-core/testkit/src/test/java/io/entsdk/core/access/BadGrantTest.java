package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.THIS_WEEK;
import static io.entsdk.core.access.RightsWorld.TODAY;
import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.teacher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class BadGrantTest {

  private static final Right ROLL = new Right.OfPermission("read-class");

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
  void aRoleOrPermissionThatNobodyKnowsIsRefused() {
    assertEquals(List.of("what/unknown"), faults(edith(new Right.OfRole("nobody"))));
    assertEquals(List.of("what/unknown"), faults(edith(new Right.OfPermission("nothing"))));
  }

  @Test
  void nobodyGivesRightsToThemselves() {
    GrantRequest own = request(ent.head(), RightsWorld.head(ent), ROLL, THIS_WEEK);

    assertEquals(List.of("person/oneself"), faults(own));
  }

  @Test
  void impossibleDaysAreRefused() {
    assertThrows(RejectedException.class, () -> new Period(TODAY, TODAY.minusDays(2)));
    assertEquals(List.of("period/empty"), faults(edith(new Period(TODAY.plusDays(1), TODAY))));
    assertEquals(
        List.of("period/over", "hat/not-worn"),
        faults(edith(new Period(TODAY.minusDays(9), TODAY.minusDays(1)))));
    assertEquals(
        List.of("period/first-day", "period/last-day"),
        faults(edith(new Period(TODAY.plusYears(90), TODAY.plusYears(91)))));
    assertEquals(List.of("period/last-day"), faults(edith(new Period(TODAY, TODAY.plusYears(6)))));
  }

  @Test
  void aHatThatThePersonDoesNotWearIsRefused() {
    Hat office = new Hat(Profile.ETA, ent.school().id());
    Hat parent = new Hat(Profile.TUT, ent.school().id());

    assertEquals(List.of("hat/not-worn"), faults(request(ent.edith(), office, ROLL, THIS_WEEK)));
    assertEquals(List.of("hat/not-worn"), faults(request(ent.grace(), parent, ROLL, THIS_WEEK)));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    Hat office = new Hat(Profile.ETA, ent.school().id());
    Period over = new Period(TODAY.minusDays(9), TODAY.minusDays(1));

    assertEquals(
        List.of("person/oneself", "period/over", "hat/not-worn", "what/unknown"),
        faults(request(ent.head(), office, new Right.OfRole("nobody"), over)));
  }

  @Test
  void aPersonOrGrantThatDoesNotExistIsNotFound() {
    GrantRequest nobody = request(Ent.stranger(), teacher(ent), ROLL, THIS_WEEK);
    GrantId unknown = new GrantId(Ent.stranger().value());

    assertThrows(NotFoundException.class, () -> grants.give(nobody, head()));
    assertThrows(NotFoundException.class, () -> grants.end(unknown, "test", head()));
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    GrantRequest opening =
        RightsWorld.request(
            ent, ent.edith(), AccessPermissions.DEFINE_ROLES, RightsWorld.school(ent));

    AccessDeniedException refusal =
        assertThrows(AccessDeniedException.class, () -> grants.give(opening, head()));

    assertEquals(List.of(Reason.NO_RELATION), refusal.decision().reasons());
  }

  @Test
  void nobodyGivesLongerThanTheyHave() {
    RightsWorld.sql(
        ent, "update ent_core_function set last_day = date '2026-09-18' where profile = 'DIR'");

    assertEquals(List.of("period/longer-than-own"), faults(edith(Period.from(TODAY))));
    grants.give(edith(ROLL), head());
  }

  @Test
  void whatWasDelegatedIsNotGivenOn() {
    Actor system = Actor.system("test");
    grants.give(
        RightsWorld.request(ent, ent.edith(), AccessPermissions.GIVE_RIGHTS, cp(ent)), system);
    grants.delegate(RightsWorld.rollForEdith(ent), ent.as(ent.alan()));
    GrantRequest onwards = request(ent.head(), RightsWorld.head(ent), ROLL, THIS_WEEK);

    assertEquals(
        "longer-than-own",
        assertThrows(RejectedException.class, () -> grants.give(onwards, ent.as(ent.edith())))
            .violations()
            .get(0)
            .code());
  }

  @Test
  void nobodyGivesWithAWeakSignIn() {
    Actor weak = ent.as(ent.head(), Assurance.PASSWORD);

    assertThrows(AccessDeniedException.class, () -> grants.give(edith(ROLL), weak));
  }

  @Test
  void aReasonSaysSomething() {
    assertThrows(
        RejectedException.class,
        () -> new GrantRequest(ent.edith(), teacher(ent), ROLL, cp(ent), THIS_WEEK, " "));
  }

  private List<String> faults(GrantRequest request) {
    RejectedException refusal =
        assertThrows(RejectedException.class, () -> grants.give(request, head()));
    return refusal.violations().stream().map(BadGrantTest::named).toList();
  }

  private static String named(Violation violation) {
    return violation.field() + "/" + violation.code();
  }

  private GrantRequest edith(Right what) {
    return request(ent.edith(), teacher(ent), what, THIS_WEEK);
  }

  private GrantRequest edith(Period period) {
    return request(ent.edith(), teacher(ent), ROLL, period);
  }

  private GrantRequest request(PersonId person, Hat hat, Right what, Period period) {
    return new GrantRequest(person, hat, what, cp(ent), period, "test");
  }

  private Actor head() {
    return ent.as(ent.head());
  }
}
