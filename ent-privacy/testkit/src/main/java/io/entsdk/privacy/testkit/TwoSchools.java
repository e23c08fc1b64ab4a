package io.entsdk.privacy.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The testkit's school ends, and another one of the tenant does not: Linus has moved there, Cleo is
 * his mother and Bob's, and Edith teaches in both.
 */
final class TwoSchools {

  private static final int MOST_ROUNDS = 6;

  final Ent ent;
  final Closures closures;
  final SchoolId closed;
  final SchoolId other;
  final UUID itsClass = UUID.randomUUID();
  final Actor manager;
  final Actor controller;

  TwoSchools(Ent ent) {
    this.ent = ent;
    this.closures = Privacy.of(ent.tenant()).closures();
    this.closed = ent.school().id();
    this.controller = Adopting.delegate(ent);
    this.manager = Adopting.coHead(ent);
    this.other = new SchoolId(UUID.randomUUID());
    execute(
        "insert into ent_core_school (tenant, id, version, uai, name, level, zone, opened_on, roster_revision) values (1, '%s', 0, '0610999E', 'S', 'PRIMARY', 'Europe/Paris', date '2020-01-01', 0)"
            .formatted(other),
        "insert into ent_core_class (tenant, id, version, school_id, school_year, name, source) values (1, '%s', 0, '%s', 2026, 'CE1', 'test')"
            .formatted(itsClass, other));
    moved(ent.linus());
    Directory.of(ent.tenant())
        .staff()
        .giveFunction(
            ent.edith(), other, Profile.ENS, Period.from(Adopting.FIRST_DAY), Actor.system("test"));
  }

  /** Let {@code pupil} be at the school that stays, too. */
  void moved(PersonId pupil) {
    execute(
        "insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level, first_day, source) values (1, '%s', 0, '%s', '%s', '%s', 'CE1', date '2026-09-10', 'test')"
            .formatted(UUID.randomUUID(), pupil, other, itsClass));
  }

  Set<PersonId> leaving() {
    return Set.of(ent.ada(), ent.grace(), ent.charles(), ent.bob(), ent.alan(), ent.head());
  }

  Set<PersonId> staying() {
    return Set.of(ent.linus(), ent.cleo(), ent.edith());
  }

  /** Return Edith as a teacher of the school that stays. */
  Actor edithElsewhere() {
    return ent.as(ent.edith()).wearing(new Hat(Profile.ENS, other));
  }

  ClosurePlan plan() {
    return closures.planSchool(closed, Ending.DAY, manager);
  }

  ClosurePlan approved() {
    ClosurePlan plan = plan();
    approve(plan);
    return plan;
  }

  void approve(ClosurePlan plan) {
    closures.approve(plan.id(), plan.hash(), plan.people(), controller);
  }

  /** Let the day come and the days of grace pass, and run until nothing is left. */
  ClosureReport close(ClosurePlan plan) {
    jobs();
    ent.clock().set(Ending.DAY.plusDays(1).atTime(9, 0).atZone(ent.school().zone()).toInstant());
    return finish(plan);
  }

  ClosureReport finish(ClosurePlan plan) {
    for (int round = 0;
        round < MOST_ROUNDS && report(plan).state() != ClosureState.CERTIFIED;
        round++) {
      jobs();
      ent.clock().advance(Duration.ofMinutes(6));
    }
    return report(plan);
  }

  ClosureReport report(ClosurePlan plan) {
    return closures.report(plan.id(), Ending.HOST);
  }

  private void jobs() {
    for (String job : List.of("closures", "erasures", "events")) {
      Ending.turn(ent.runtime(), job);
    }
  }

  private void execute(String... statements) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The other school could not be made", e);
    }
  }
}
