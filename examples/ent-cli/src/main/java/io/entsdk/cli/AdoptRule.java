package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Adoptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Adopts a rule for the controller. */
@Command(name = "adopt", description = "Adopt a rule for the controller of a school.")
final class AdoptRule extends Step {

  @Mixin private RuleOptions rule;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    School school = at.school(rule.school());
    Adoptions rules = Privacy.of(at.tenant()).rules();
    RuleView view = RuleView.of(rules.adopt(rule.proposal(at, school), actor.actor(at)));
    return Answer.of(view, view.lines());
  }
}
