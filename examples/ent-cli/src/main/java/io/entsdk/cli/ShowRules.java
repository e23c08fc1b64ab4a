package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the rules of a school on a day. */
@Command(name = "rules", description = "Show the rules of a school on a day.")
final class ShowRules extends Step {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(names = "--day", paramLabel = "DAY", description = "Another day than today.")
  private @Nullable LocalDate day;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    School found = at.school(school);
    LocalDate on = day == null ? at.today(found) : day;
    RetentionRules rules = Privacy.of(at.tenant()).rules().inForce(found.id(), on, actor.actor(at));
    Rules view =
        new Rules(
            school.value(),
            on.toString(),
            rules.rules().stream().map(rule -> RuleView.InForce.of(rule, locale())).toList());
    return Answer.of(view, view.rules().stream().map(RuleView.InForce::line).toList());
  }

  record Rules(String school, String day, List<RuleView.InForce> rules) {}
}
