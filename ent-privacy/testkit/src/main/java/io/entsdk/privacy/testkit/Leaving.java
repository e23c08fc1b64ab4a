package io.entsdk.privacy.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;

/** Ada has left on 5 July 2027, and it is the day on which her family's accounts are due. */
final class Leaving {

  static final LocalDate LEFT = LocalDate.of(2027, 7, 5);
  static final LocalDate LIMIT = LocalDate.of(2027, 10, 5);

  final Ent ent;
  final Erasures erasures;
  final Actor head;
  final Actor second;

  Leaving(Ent ent) {
    this.ent = ent;
    this.erasures = Privacy.of(ent.tenant()).erasures();
    this.head = Adopting.delegate(ent);
    this.second = Adopting.coHead(ent);
    leaves(ent.ada());
    ent.clock().set(LIMIT.atTime(9, 0).atZone(ent.school().zone()).toInstant());
    run("roster-journal");
  }

  void leaves(PersonId pupil) {
    String sql = "update ent_core_enrolment set last_day = date '%s' where person_id = '%s'";
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(LEFT, pupil));
    } catch (SQLException e) {
      throw new IllegalStateException("The pupil could not leave", e);
    }
  }

  ErasurePlan plan() {
    return erasures.plan(DueOn.of(ent.school().id(), LIMIT), head);
  }

  ErasurePlan approved() {
    ErasurePlan plan = plan();
    erasures.approve(plan.id(), plan.hash(), second);
    return plan;
  }

  /** Let the days of grace pass and run the job, the relay of events, and the job again. */
  ErasureReport erase(ErasurePlan plan) {
    ent.clock().advance(Duration.ofDays(7));
    run("erasures");
    run("events");
    ent.clock().advance(Duration.ofMinutes(6));
    run("erasures");
    return report(plan);
  }

  JobReport run(String job) {
    return Jobs.of(ent.runtime()).run(job, Budget.minutes(5));
  }

  ErasureReport report(ErasurePlan plan) {
    return erasures.report(plan.id(), head);
  }
}
