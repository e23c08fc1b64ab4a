package io.entsdk.cli;

import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.Verdict;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far others may reach one person, where the tables leave it to adults. */
@Command(
    name = "prefer",
    description = "Say how far others may reach the person of --as, at any hour.")
final class PreferReach extends Step {

  @Option(
      names = "--most",
      required = true,
      paramLabel = "VERDICT",
      description = "The most of ${COMPLETION-CANDIDATES}; REQUEST is to be asked first.")
  private Verdict most;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    Messaging.of(at.tenant()).reach().prefer(new ReachPreference(most, null), actor.actor(at));
    return Answer.of(new Preferred(most.name()), List.of(most.name()));
  }

  record Preferred(String most) {}
}
