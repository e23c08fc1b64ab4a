package io.entsdk.cli;

import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.due.RetentionLag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how late the oldest is that is due and not gone. */
@Command(name = "lag", description = "Show by how many days what is due is late, by kind.")
final class ShowLag extends Step {

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    RetentionLag lag = Privacy.of(at.tenant()).dueDates().lag(actor.actor(at));
    Behind view = new Behind(lag.days(), lag.tables());
    return Answer.of(view, view.lines());
  }

  record Behind(Map<Late, Integer> late, Map<String, Integer> lateTables) {

    List<String> lines() {
      return Stream.concat(
              late.entrySet().stream()
                  .map(one -> "%6d days %s".formatted(one.getValue(), one.getKey())),
              lateTables.entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(one -> "%6d days %s".formatted(one.getValue(), one.getKey())))
          .toList();
    }
  }
}
