package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** What keeps one school of several from being closed, and whom. */
@EachDatabase
class SchoolClosureTroubleTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private TwoSchools two;

  @BeforeEach
  void aSchoolEnds() {
    ent = Ent.on(database);
    two = new TwoSchools(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void itIsPlannedByThoseOfTheSchoolAndApprovedByAnotherForItsController() {
    assertThrows(
        AccessDeniedException.class,
        () -> two.closures.planSchool(two.closed, Ending.DAY, two.edithElsewhere()));
    ClosurePlan replaced = two.plan();
    ClosurePlan plan = two.plan();

    refused("closure-cancelled", () -> two.approve(replaced));
    refused("second-person-needed", () -> approve(plan, plan.hash(), plan.people(), two.manager));
    refused("plan-differs", () -> approve(plan, plan.hash() + "x", plan.people(), two.controller));
    refused("brake", () -> approve(plan, plan.hash(), 5, two.controller));
    ClosurePlan own = two.closures.planSchool(two.closed, Ending.DAY, two.controller);
    refused("controller-needed", () -> approve(own, own.hash(), own.people(), two.manager));
    assertThrows(RejectedException.class, () -> ask(ErasureGround.SCHOOL_CLOSED));

    ClosurePlan last = two.approved();
    refused("closure-under-way", two::plan);
    refused("closure-under-way", () -> two.closures.plan(Ending.DAY, Ending.HOST));
    two.closures.cancel(last.id(), two.manager);
    assertEquals(ErasureState.CANCELLED, people(last));
    assertEquals(6, two.plan().people());
  }

  @Test
  void nothingGoesWhileAnybodyWhomItKnowsIsHeld() {
    HoldRequest request =
        HoldRequest.of(ent.linus(), HoldBasis.LITIGATION, "dossier 12", Ending.DAY.plusYears(1));
    ClosurePlan plan = two.approved();
    var holds = Protection.of(ent.tenant()).holds();
    var hold = holds.place(request, two.controller);

    ClosureReport stopped = two.close(plan);
    assertEquals(List.of(new Obstacle("held", "", 1)), stopped.obstacles());
    assertEquals(9, all(), "nor anybody else");
    assertEquals(ErasureState.APPROVED, people(plan));
    refused("held", () -> two.closures.planSchool(two.other, Ending.DAY, Ending.HOST));

    holds.askRelease(hold.id(), "settled", two.controller);
    holds.confirmRelease(hold.id(), two.manager);
    assertEquals(ClosureState.CERTIFIED, two.finish(plan).state());
    assertEquals(3, all());
  }

  /** Ada moves with her parents; Alan is spared, and then finds work in the other school. */
  @Test
  void whoeverIsKnownElsewhereMeanwhileStaysAndNobodyGoesWhomNobodyApproved() {
    ClosurePlan plan = two.approved();
    Privacy.of(ent.tenant()).erasures().spare(plan.erasure().orElseThrow(), ent.alan(), SYSTEM);
    Jdbc.execute(
        ent,
        ("insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level, first_day, source)"
                + " select 1, '%s', 0, '%s', school_id, class_id, level, first_day, 'test' from ent_core_enrolment where school_id = '%s'")
            .formatted(UUID.randomUUID(), ent.ada(), two.other));

    ClosureReport stopped = two.close(plan);
    assertEquals(List.of(new Obstacle("people-came", "", 1)), stopped.obstacles());
    assertEquals(9, all());

    work(ent.alan(), two.other);
    ClosureReport report = two.finish(plan);
    assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
    assertEquals(7, all(), "Bob and Hedy are gone");
    assertEquals(0, tiesTo(two.closed));
    assertEquals(2, Jdbc.count(ent, "select count(*) from ent_core_enrolment where tenant = 1"));
  }

  private void work(PersonId person, SchoolId school) {
    Directory.of(ent.tenant())
        .staff()
        .giveFunction(person, school, Profile.ENS, Period.from(Adopting.FIRST_DAY), SYSTEM);
  }

  private void ask(ErasureGround ground) {
    Privacy.of(ent.tenant())
        .erasureRequests()
        .record(new ErasureRequest(ent.alan(), two.closed, ground), two.controller);
  }

  private ErasureState people(ClosurePlan plan) {
    return Privacy.of(ent.tenant()).erasures().report(plan.erasure().orElseThrow(), SYSTEM).state();
  }

  private void approve(ClosurePlan plan, String hash, int people, Actor actor) {
    two.closures.approve(plan.id(), hash, people, actor);
  }

  private long all() {
    return Jdbc.count(ent, "select count(*) from ent_core_person where tenant = 1");
  }

  private long tiesTo(SchoolId school) {
    return Jdbc.count(
        ent,
        "select (select count(*) from ent_core_enrolment where school_id = '%1$s') + (select count(*) from ent_core_function where school_id = '%1$s') + (select count(*) from ent_core_class where school_id = '%1$s')"
            .formatted(school));
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }
}
