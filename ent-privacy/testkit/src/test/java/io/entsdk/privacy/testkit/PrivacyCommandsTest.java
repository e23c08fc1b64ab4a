package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.ADOPT_RULES;
import static io.entsdk.privacy.PrivacyPermissions.APPROVE_ERASURE;
import static io.entsdk.privacy.PrivacyPermissions.PLAN_ERASURE;
import static io.entsdk.privacy.PrivacyPermissions.PLAN_RETENTION;
import static io.entsdk.privacy.PrivacyPermissions.READ_ERASURE;
import static io.entsdk.privacy.PrivacyPermissions.READ_INVENTORY;
import static io.entsdk.privacy.PrivacyPermissions.READ_RETENTION;
import static io.entsdk.privacy.PrivacyPermissions.READ_RULES;
import static io.entsdk.privacy.contribution.ContributionWish.TAKE_AWAY;
import static io.entsdk.privacy.erasure.ErasureState.APPROVED;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleEnd;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class PrivacyCommandsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

  private final Map<Ent, ErasureId> last = new ConcurrentHashMap<>();

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table().tests();
  }

  @Test
  void noCommandIsMissing() {
    assertEquals(List.of(), table().missing(Privacy.class));
  }

  private CommandTable table() {
    return new CommandTable(database)
        .row(
            "Inventory.read",
            READ_INVENTORY,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).inventory().read(ent.school().id(), actor))
        .row(
            "Retention.decide",
            READ_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).retention().decide(ent.ada(), DAY, actor))
        .row(
            "Retention.explain",
            READ_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).retention().explain(ent.ada(), DAY, actor, Locale.FRENCH))
        .row(
            "Retention.plan",
            PLAN_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).retention().plan(ent.school().id(), DAY, actor))
        .and(dueDates())
        .and(rules())
        .and(SlipCommands.table(database))
        .and(erasures())
        .and(RequestCommands.table(database))
        .and(ConsentCommands.table(database))
        .and(SweepCommands.table(database))
        .and(ClosureCommands.table(database))
        .and(PseudonymCommands.table(database));
  }

  private CommandTable dueDates() {
    return new CommandTable(database)
        .row(
            "DueDates.upcoming",
            PLAN_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) ->
                of(ent).dueDates().upcoming(ent.school().id(), DAY, PageRequest.first(9), actor))
        .row(
            "DueDates.count",
            PLAN_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).dueDates().count(ent.school().id(), DAY, actor))
        .row(
            "DueDates.countAll",
            PLAN_RETENTION,
            null,
            (ent, actor) -> of(ent).dueDates().countAll(DAY, actor))
        .row("DueDates.lag", PLAN_RETENTION, null, (ent, actor) -> of(ent).dueDates().lag(actor));
  }

  private CommandTable rules() {
    RetentionRule rule = RetentionRules.FRENCH_SCHOOL.get(ENT_ACCOUNT);
    return new CommandTable(database)
        .row(
            "Adoptions.adopt",
            ADOPT_RULES,
            PrivacyCommandsTest::head,
            (ent, actor) -> {
              try {
                of(ent).rules().adopt(Adopting.proposal(ent, rule, DAY), actor);
              } catch (ConflictException | RejectedException e) {
                assertTrue(Set.of("controller-needed", "rejected").contains(e.code()), e::code);
              }
            })
        .row(
            "Adoptions.end",
            ADOPT_RULES,
            PrivacyCommandsTest::head,
            (ent, actor) -> {
              try {
                of(ent)
                    .rules()
                    .end(new RuleEnd(ent.school().id(), "roll-call", DAY, "essai"), actor);
              } catch (ConflictException | RejectedException e) {
                assertTrue(
                    Set.of("controller-needed", "no-own-version", "rejected").contains(e.code()),
                    e::code);
              }
            })
        .row(
            "Adoptions.simulate",
            PLAN_RETENTION,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).rules().simulate(Adopting.proposal(ent, rule, DAY), actor))
        .row(
            "Adoptions.listOf",
            READ_RULES,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).rules().listOf(ent.school().id(), ENT_ACCOUNT, actor))
        .row(
            "Adoptions.inForce",
            READ_RULES,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).rules().inForce(ent.school().id(), DAY, actor));
  }

  private CommandTable erasures() {
    return new CommandTable(database)
        .row(
            "Erasures.plan",
            PLAN_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().plan(due(ent), actor))
        .row(
            "Erasures.getPlan",
            READ_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().getPlan(planned(ent).id(), actor))
        .row(
            "Contributions.record",
            PLAN_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) ->
                of(ent).contributions().record(planned(ent).id(), ent.ada(), TAKE_AWAY, actor))
        .row(
            "Erasures.approve",
            APPROVE_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> {
              ErasurePlan plan = planned(ent);
              of(ent).erasures().approve(plan.id(), plan.hash(), actor);
            })
        .row(
            "Erasures.approveAll",
            APPROVE_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> {
              ErasurePlan plan = planned(ent);
              of(ent).erasures().approveAll(plan.id(), plan.hash(), plan.people(), actor);
            })
        .row(
            "Erasures.listApprovers",
            READ_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().listApprovers(planned(ent).id(), actor))
        .row(
            "Erasures.spare",
            PLAN_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().spare(planned(ent).id(), ent.ada(), actor))
        .row(
            "Erasures.cancel",
            PLAN_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().cancel(planned(ent).id(), actor))
        .row(
            "Erasures.report",
            READ_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().report(planned(ent).id(), actor))
        .row(
            "Erasures.verify",
            READ_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) -> of(ent).erasures().verify(planned(ent).id(), actor))
        .row(
            "Erasures.listPeople",
            READ_ERASURE,
            PrivacyCommandsTest::head,
            (ent, actor) ->
                of(ent).erasures().listPeople(planned(ent).id(), PageRequest.first(10), actor));
  }

  /** Plan, as the system, to erase Ada, who left in July; what was planned before is taken back. */
  private ErasurePlan planned(Ent ent) {
    Actor system = Actor.system("test");
    ErasureId before = last.get(ent);
    if (before != null && of(ent).erasures().report(before, system).state() == APPROVED) {
      of(ent).erasures().cancel(before, system);
    }
    ErasurePlan plan = of(ent).erasures().plan(due(ent), system);
    last.put(ent, plan.id());
    return plan;
  }

  private static DueOn due(Ent ent) {
    answered(ent);
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '2026-07-05' where person_id = '%s'"
            .formatted(ent.ada()));
    return DueOn.of(ent.school().id(), LocalDate.of(2026, 10, 5));
  }

  /** Let the rule of accounts be one under which they may go, once. */
  private static void answered(Ent ent) {
    Adoptions rules = of(ent).rules();
    if (rules.listOf(ent.school().id(), ENT_ACCOUNT, Actor.system("test")).isEmpty()) {
      Adopting.delegate(ent);
    }
  }

  private static Privacy of(Ent ent) {
    return Privacy.of(ent.tenant());
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }
}
