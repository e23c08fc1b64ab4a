package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Movement;
import io.entsdk.privacy.retention.RuleSimulation;
import io.entsdk.privacy.retention.SourceConflict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what a rule would move, and changes nothing. */
@Command(name = "simulate", description = "Say what a rule would move, and change nothing.")
final class SimulateRule extends Step {

  @Mixin private RuleOptions rule;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    School school = at.school(rule.school());
    RuleSimulation simulation =
        Privacy.of(at.tenant()).rules().simulate(rule.proposal(at, school), actor.actor(at));
    Map<Movement, Integer> moved = new EnumMap<>(Movement.class);
    for (Movement movement : Movement.values()) {
      moved.put(movement, simulation.count(movement));
    }
    Simulated view =
        new Simulated(
            rule.school().value(),
            simulation.proposal().rule().key(),
            simulation.proposal().from().toString(),
            moved,
            simulation.tables().stream().map(Rows::of).toList(),
            simulation.conflicts().stream().map(SourceConflict::key).toList(),
            simulation.explain(locale()));
    return Answer.of(view, List.of(view.sentence()));
  }

  record Simulated(
      String school,
      String rule,
      String from,
      Map<Movement, Integer> moved,
      List<Rows> movedRows,
      List<String> conflicts,
      String sentence) {}

  record Rows(
      String table,
      List<String> columns,
      long due,
      long dueThen,
      long inAYear,
      long inAYearThen,
      List<RowsOfSchool> schools) {

    static Rows of(RuleSimulation.OfTable one) {
      return new Rows(
          one.table(),
          one.columns(),
          one.atOnce().before(),
          one.atOnce().after(),
          one.withinAYear().before(),
          one.withinAYear().after(),
          one.schools().stream().map(RowsOfSchool::of).toList());
    }
  }

  record RowsOfSchool(String school, long due, long dueThen, long inAYear, long inAYearThen) {

    static RowsOfSchool of(RuleSimulation.RowsOfSchool one) {
      return new RowsOfSchool(
          one.school().toString(),
          one.atOnce().before(),
          one.atOnce().after(),
          one.withinAYear().before(),
          one.withinAYear().after());
    }
  }
}
