package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.APPROVE_CLOSURE;
import static io.entsdk.privacy.PrivacyPermissions.PLAN_CLOSURE;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Closures;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** For whom the commands of closings are meant: the head of one school closes none of two. */
final class ClosureCommands {

  private static final Map<Ent, ClosurePlan> LAST = new ConcurrentHashMap<>();

  private ClosureCommands() {}

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Closures.plan",
            PLAN_CLOSURE,
            null,
            (ent, actor) -> {
              answered(ent);
              LAST.put(ent, closures(ent).plan(Ending.DAY, actor));
            })
        .row(
            "Closures.planSchool",
            PLAN_CLOSURE,
            ent -> ent.as(ent.head()),
            (ent, actor) -> {
              answered(ent);
              if (Jdbc.count(ent, "select count(*) from ent_core_school where tenant = 1") == 1) {
                Jdbc.anotherSchool(ent);
              }
              closures(ent).planSchool(ent.school().id(), Ending.DAY, actor);
            })
        .row(
            "Closures.approve",
            APPROVE_CLOSURE,
            null,
            (ent, actor) -> {
              ClosurePlan plan = planned(ent);
              try {
                closures(ent).approve(plan.id(), plan.hash(), plan.people(), actor);
              } catch (ConflictException | RejectedException e) {
                assertTrue(Set.of("controller-needed", "rejected").contains(e.code()), e::code);
              }
            })
        .row(
            "Closures.cancel",
            PLAN_CLOSURE,
            null,
            (ent, actor) -> closures(ent).cancel(planned(ent).id(), actor))
        .row(
            "Closures.report",
            PLAN_CLOSURE,
            null,
            (ent, actor) -> closures(ent).report(planned(ent).id(), actor))
        .row(
            "Closures.verify",
            PLAN_CLOSURE,
            null,
            (ent, actor) -> closures(ent).verify(planned(ent).id(), actor));
  }

  /** Plan as the system; what was approved before is taken back. */
  private static ClosurePlan planned(Ent ent) {
    answered(ent);
    ClosurePlan before = LAST.get(ent);
    if (before != null
        && closures(ent).report(before.id(), Ending.HOST).state() == ClosureState.APPROVED) {
      closures(ent).cancel(before.id(), Ending.HOST);
    }
    ClosurePlan plan = closures(ent).plan(Ending.DAY, Ending.HOST);
    LAST.put(ent, plan);
    return plan;
  }

  /** Let the answer of one school be that of all. */
  private static void answered(Ent ent) {
    if (Jdbc.count(ent, "select count(*) from ent_privacy_rule where tenant = 1") == 0) {
      Adopting.delegate(ent);
      Jdbc.execute(ent, "update ent_privacy_rule set school_id = '%s'".formatted(new UUID(0, 0)));
    }
  }

  private static Closures closures(Ent ent) {
    return Privacy.of(ent.tenant(TenantId.of(1))).closures();
  }
}
