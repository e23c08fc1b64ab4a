package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Jobs;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Closures;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The contract of the testkit's school ends: Edith plans, Hedy decides for the controller. */
final class Ending {

  static final LocalDate DAY = LocalDate.of(2026, 9, 30);
  static final Actor HOST = Actor.system("the contract has ended");

  private static final int MOST_ROUNDS = 4;

  final Ent ent;
  final Closures closures;
  final Actor manager;
  final Actor controller;

  Ending(Ent ent) {
    this.ent = ent;
    this.closures = Privacy.of(ent.tenant()).closures();
    this.controller = Adopting.delegate(ent);
    this.manager = Adopting.coHead(ent);
  }

  ClosurePlan plan() {
    return closures.plan(DAY, manager);
  }

  ClosurePlan approved() {
    ClosurePlan plan = plan();
    approve(plan);
    return plan;
  }

  void approve(ClosurePlan plan) {
    closures.approve(plan.id(), plan.hash(), plan.people(), controller);
  }

  /** Tell people, let the day come and the days of grace pass, and run until nothing is left. */
  ClosureReport close(ClosurePlan plan) {
    turn(ent.runtime(), "closures");
    ent.clock().set(DAY.plusDays(1).atTime(9, 0).atZone(ent.school().zone()).toInstant());
    return finish(plan);
  }

  ClosureReport finish(ClosurePlan plan) {
    for (int round = 0; round < MOST_ROUNDS && !isCertified(plan); round++) {
      turn(ent.runtime(), "closures");
      turn(ent.runtime(), "events");
      ent.clock().advance(Duration.ofMinutes(6));
    }
    return report(plan);
  }

  /** Let every job of every part have a turn. */
  void everyJob() {
    ent.runtime().kernel().features().stream()
        .flatMap(feature -> feature.jobs().stream())
        .map(TenantJob::name)
        .forEach(job -> turn(ent.runtime(), job));
  }

  /** Let schools that were made up lie somewhere, and the answer of one be that of all. */
  void settleEverySchool() {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update ent_core_school set zone = 'Europe/Paris'");
      statement.execute(
          "update ent_privacy_rule set school_id = '00000000-0000-0000-0000-000000000000'");
    } catch (SQLException e) {
      throw new IllegalStateException("The schools could not be settled", e);
    }
  }

  ClosureReport report(ClosurePlan plan) {
    return closures.report(plan.id(), HOST);
  }

  private boolean isCertified(ClosurePlan plan) {
    return report(plan).state() == ClosureState.CERTIFIED;
  }

  static void turn(EntRuntime node, String job) {
    assertEquals(List.of(), Jobs.of(node).run(job, Budget.minutes(5)).failures(), job);
  }
}
