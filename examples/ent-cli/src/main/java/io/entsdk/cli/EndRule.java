package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.RuleEnd;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends a school's own version of a rule, for the controller. */
@Command(
    name = "end",
    description = "End a school's own version of a rule: that of all schools holds again.")
final class EndRule extends Step {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(names = "--rule", required = true, paramLabel = "KEY", description = "Its key.")
  private String key;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The first day without it; today if left out.")
  private @Nullable LocalDate from;

  @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why.")
  private String because;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    School found = at.school(school);
    RuleEnd end = new RuleEnd(found.id(), key, from == null ? at.today(found) : from, because);
    RuleView view = RuleView.of(Privacy.of(at.tenant()).rules().end(end, actor.actor(at)));
    return Answer.of(view, view.lines());
  }
}
