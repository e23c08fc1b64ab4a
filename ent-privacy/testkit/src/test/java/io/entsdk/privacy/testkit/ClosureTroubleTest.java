package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** What stops the closing of a tenant, and lets it go on. */
@EachDatabase
class ClosureTroubleTest {

  @Parameter Database database;

  private final Pictures pictures = new Pictures();
  private Ent ent;
  private Ending ending;

  @BeforeEach
  void theContractEnds() {
    ent = Ent.on(database, wiring -> wiring.externalStore(pictures));
    ending = new Ending(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void itIsApprovedByHashAndNumberByASecondPersonWhoDecidesForTheController() {
    ClosurePlan replaced = ending.plan();
    ClosurePlan plan = ending.plan();
    assertEquals(ClosureState.CANCELLED, ending.report(replaced).state());

    refused("closure-cancelled", () -> ending.approve(replaced));
    refused("second-person-needed", () -> approve(plan, plan.hash(), 0, ending.manager));
    refused("plan-differs", () -> approve(plan, plan.hash() + "x", 0, ending.controller));
    refused("brake", () -> approve(plan, plan.hash(), 0, ending.controller));
    ClosurePlan own = ending.closures.plan(Ending.DAY, ending.controller);
    refused("controller-needed", () -> approve(own, own.hash(), own.people(), ending.manager));

    ClosurePlan last = ending.approved();
    refused("closure-approved", () -> ending.approve(last));
    refused("closure-under-way", ending::plan);
  }

  @Test
  void nothingHappensBeforeTheDayAndWhoeverWasToldIsToldThatItIsCalledOff() {
    ClosurePlan plan = ending.approved();
    ending.everyJob();
    assertEquals(plan.people(), told(LifecycleEvents.ERASURE_ANNOUNCED.value()));
    ent.clock().advance(Duration.ofDays(9));
    ending.everyJob();
    assertEquals(ClosureState.APPROVED, ending.report(plan).state());

    ending.closures.cancel(plan.id(), ending.manager);
    ending.everyJob();

    assertEquals(plan.people(), told(LifecycleEvents.ERASURE_CALLED_OFF.value()));
    assertEquals(9, Jdbc.count(ent, "select count(*) from ent_core_person"));
    ent.clock().advance(Duration.ofDays(30));
    ending.everyJob();
    assertEquals(ClosureState.CANCELLED, ending.report(plan).state());
    assertEquals(9, Jdbc.count(ent, "select count(*) from ent_core_person"));
  }

  @Test
  void aHoldStopsItAndItGoesOnOnceThatIsReleased() {
    ClosurePlan plan = ending.approved();
    HoldRequest request =
        HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "dossier 12", Ending.DAY.plusYears(1));
    var hold = Protection.of(ent.tenant()).holds().place(request, ending.controller);

    ClosureReport stopped = ending.close(plan);

    assertEquals(List.of(new Obstacle("held", "", 1)), stopped.obstacles());
    assertEquals(0, stopped.rowsGone());
    assertEquals(9, Jdbc.count(ent, "select count(*) from ent_core_person"));
    assertEquals(8, told(LifecycleEvents.ERASURE_ANNOUNCED.value()), "who is held is not told");

    Protection.of(ent.tenant()).holds().askRelease(hold.id(), "settled", ending.controller);
    Protection.of(ent.tenant()).holds().confirmRelease(hold.id(), ending.manager);
    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
    assertEquals(0, Jdbc.count(ent, "select count(*) from ent_core_person"));
  }

  @Test
  void aHoldThatComesHalfWayStopsItThere() {
    aTableThatNobodyDeclared();
    ClosurePlan plan = ending.approved();
    assertEquals(ClosureState.RUNNING, ending.close(plan).state());
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.bob(), HoldBasis.LITIGATION, "dossier 12", Ending.DAY.plusYears(1)),
            Ending.HOST);
    Jdbc.execute(ent, "drop table locker");
    ent.clock().advance(Duration.ofHours(3));

    assertEquals(List.of(new Obstacle("held", "", 1)), ending.finish(plan).obstacles());
    assertEquals(9, Jdbc.count(ent, "select count(*) from ent_core_person"));

    Jdbc.execute(ent, "delete from ent_core_held");
    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
  }

  /** Somebody approved nine people, and not a tenth. */
  @Test
  void whoeverCameAfterThePlanWaitsForAnother() {
    ClosurePlan plan = ending.approved();
    Jdbc.execute(
        ent,
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, 'TURING', 'Sara', 'turing sara')"
            .formatted(ent.tenant().kernel().newId()));

    ClosureReport stopped = ending.close(plan);

    assertEquals(List.of(new Obstacle("people-came", "", 1)), stopped.obstacles());
    assertEquals(0, stopped.rowsGone());
    ending.closures.cancel(plan.id(), ending.manager);
    assertEquals(10, ending.plan().people());
  }

  @Test
  void whatStandsInTheWayIsARefusalOfThePlan() {
    HoldRequest request =
        HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "dossier 12", Ending.DAY.plusYears(1));
    Protection.of(ent.tenant()).holds().place(request, ending.controller);
    refused("held", ending::plan);

    Jdbc.execute(ent, "delete from ent_core_held");
    Jdbc.execute(ent, "update ent_privacy_rule set archives = 'YES'");
    refused("visa-awaited", ending::plan);
    Jdbc.execute(ent, "delete from ent_privacy_rule_settlement");
    Jdbc.execute(ent, "delete from ent_privacy_rule");
    refused("archives-unknown", ending::plan);
  }

  @Test
  void filesStoresAndTablesThatNobodyDeclaredAreWaitedFor() {
    pictures.kept.add(ent.ada());
    pictures.forgets = false;
    Jdbc.execute(
        ent,
        "insert into ent_messaging_blob (tenant, id, bytes, file_type, state, stored_at, due_at, attempts) values (1, '%s', 1, 'PNG', 'CLEAN', 0, 0, 0)"
            .formatted(new UUID(7, 7)));
    aTableThatNobodyDeclared();
    ClosurePlan plan = ending.approved();

    assertEquals("ent_core_person", only(ending.close(plan)).where());
    Jdbc.execute(ent, "drop table locker");
    ent.clock().advance(Duration.ofHours(3));
    assertEquals(new Obstacle("awaits-job", "attachment-sweep", 1), only(ending.finish(plan)));
    Jdbc.execute(ent, "delete from ent_messaging_blob");
    assertEquals(new Obstacle("unacknowledged", "vendor-pictures", 1), only(ending.finish(plan)));
    pictures.forgets = true;
    ent.clock().advance(Duration.ofHours(3));

    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
    assertEquals(0, pictures.kept.size());
  }

  @Test
  void aTenantWithoutPeopleIsClosedByItsHost() {
    ClosurePlan people = ending.approved();
    ending.close(people);
    Jdbc.anotherSchool(ent);
    refused("archives-unknown", () -> ending.closures.plan(Ending.DAY, Ending.HOST));
    Jdbc.execute(ent, "delete from ent_core_school");
    Jdbc.execute(
        ent,
        "insert into ent_core_organisation (tenant, id, version, kind, name, source) values (1, '%s', 0, 'COMMUNE', 'Ville', 'test')"
            .formatted(new UUID(7, 7)));

    ClosurePlan plan = ending.closures.plan(Ending.DAY, Ending.HOST);
    ending.closures.approve(plan.id(), plan.hash(), 0, Ending.HOST);
    ent.clock().advance(Duration.ofDays(8));

    assertEquals(ClosureState.CERTIFIED, ending.finish(plan).state());
    assertEquals(0, Jdbc.count(ent, "select count(*) from ent_core_organisation"));
  }

  private void aTableThatNobodyDeclared() {
    Jdbc.execute(
        ent,
        "create table locker (tenant int not null, id uuid not null, owner uuid not null, primary key (tenant, id), constraint locker_of foreign key (tenant, owner) references ent_core_person (tenant, id))");
    Jdbc.execute(ent, "create index locker_owner on locker (tenant, owner)");
    Jdbc.execute(
        ent, "insert into locker values (1, '%s', '%s')".formatted(new UUID(7, 7), ent.bob()));
  }

  private void approve(ClosurePlan plan, String hash, int people, Actor actor) {
    ending.closures.approve(plan.id(), hash, people, actor);
  }

  private static Obstacle only(ClosureReport report) {
    assertEquals(1, report.obstacles().size(), report::toString);
    return report.obstacles().get(0);
  }

  private long told(String type) {
    return Jdbc.count(ent, "select count(*) from ent_core_event where type = '" + type + "'");
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }
}
