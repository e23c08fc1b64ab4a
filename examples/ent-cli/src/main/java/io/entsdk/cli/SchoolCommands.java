package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about schools. */
@Command(name = "school", description = "Schools.", subcommands = SchoolCommands.Open.class)
final class SchoolCommands extends Group {

  /** Opens a school. */
  @Command(name = "open", description = "Open a school in the tenant.")
  static final class Open extends Step {

    @Option(names = "--uai", required = true, description = "Its national number.")
    private Uai uai;

    @Option(names = "--name", required = true, description = "Its name.")
    private String name;

    @Option(
        names = "--zone",
        defaultValue = "Europe/Paris",
        description = "Where its days begin and end (${DEFAULT-VALUE}).")
    private ZoneId zone;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School school =
          at.directory().schools().open(uai, name, SchoolLevel.PRIMARY, zone, actor.actor(at));
      return Answer.of(
          new Opened(school.id().toString(), uai.value(), school.name(), zone.getId()),
          List.of(school.name() + " (" + uai + ") is open: " + school.id()));
    }
  }

  record Opened(String school, String uai, String name, String zone) {}
}
