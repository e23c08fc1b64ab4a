package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Erases those of the kit's school who have left, from the plan on, on nodes that may die. */
final class WholeErasure {

  /** More rounds than one are taken by what waits for others, or is tried again. */
  private static final int MOST_ROUNDS = 4;

  private final Ent ent;
  private final Leaving leaving;
  private final ErasurePlan plan;

  /** Plan and approve the erasure of everybody who has left but {@code spared}. */
  WholeErasure(Ent ent, Set<PersonId> spared) {
    this.ent = ent;
    this.leaving = new Leaving(ent);
    turn(ent.runtime(), "events");
    this.plan = leaving.plan();
    spared.forEach(person -> leaving.erasures.spare(plan.id(), person, leaving.head));
    leaving.erasures.approve(plan.id(), plan.hash(), leaving.second);
  }

  /** Let the days of grace pass, and each job have its turn until all is certified. */
  ErasureReport run() {
    ent.clock().advance(Duration.ofDays(7));
    for (int round = 0; round < MOST_ROUNDS && !isCertified(); round++) {
      turns(ent.runtime());
    }
    return report();
  }

  /** Let each job have one turn more. */
  ErasureReport again() {
    turns(ent.runtime());
    return report();
  }

  /** Die at commit {@code at}, unless it is 0, and return how many commits there were. */
  int dyingAt(int at, UnaryOperator<EntRuntime.Builder> wiring) {
    ent.clock().advance(Duration.ofDays(7));
    DyingUnits units = new DyingUnits(UnitOfWork.resourceLocal(ent.entityManagers()), at);
    EntRuntime node =
        wiring
            .apply(
                EntRuntime.builder()
                    .unitOfWork(units)
                    .keys(ent.tenant().kernel().keys())
                    .clock(ent.clock()))
            .build();
    if (at > 0) {
      assertThrows(DyingUnits.Death.class, () -> turns(node));
    } else {
      turns(node);
    }
    return units.commits();
  }

  ErasureReport report() {
    return leaving.report(plan);
  }

  private boolean isCertified() {
    return report().state() == ErasureState.CERTIFIED;
  }

  private void turns(EntRuntime node) {
    turn(node, "erasures");
    turn(node, "events");
    ent.clock().advance(Duration.ofMinutes(6));
    turn(node, "erasures");
  }

  private static void turn(EntRuntime node, String job) {
    assertEquals(List.of(), Jobs.of(node).run(job, Budget.minutes(5)).failures(), job);
  }
}
