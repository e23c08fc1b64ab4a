package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.roster.RosterPlanId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps of an import. */
@Command(
    name = "roster",
    description = "Imports: first a plan, then the change.",
    subcommands = {RosterCommands.Plan.class, RosterCommands.Apply.class})
final class RosterCommands extends Group {

  /** Names what a folder holds. */
  enum Format {
    ONDE
  }

  /** Plans an import and changes nothing. */
  @Command(name = "plan", description = "Say what an import would change, and keep that as a plan.")
  static final class Plan extends Step {

    @Option(names = "--format", defaultValue = "onde", description = "onde, for now.")
    private Format format;

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Parameters(paramLabel = "DIR", description = "The folder of the three CSV files.")
    private Path folder;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      requireFolder(folder);
    }

    @Override
    Answer take(Installation at) {
      return PlanView.of(planned(at, school, folder, actor), school, locale());
    }
  }

  /** Applies a plan, made before or now. */
  @Command(name = "apply", description = "Apply a plan, or make one of a folder and apply it.")
  static final class Apply extends Step {

    @Option(names = "--format", defaultValue = "onde", description = "onde, for now.")
    private Format format;

    @Option(names = "--school", paramLabel = "UAI", description = "The school, with DIR.")
    private @Nullable Uai school;

    @Option(names = "--plan", paramLabel = "ID", description = "A plan made before.")
    private @Nullable RosterPlanId plan;

    @Option(
        names = "--despite-brakes",
        paramLabel = "REASON",
        description = "Apply although more than is usual goes away; the reason is recorded.")
    private @Nullable String reason;

    @Parameters(
        arity = "0..1",
        paramLabel = "DIR",
        description = "The folder of the three CSV files.")
    private @Nullable Path folder;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      boolean ofFolder = folder != null && school != null && plan == null;
      boolean ofPlan = plan != null && folder == null && school == null;
      if (!ofFolder && !ofPlan) {
        throw new UsageException("Give --plan ID alone, or --school UAI and DIR");
      }
      if (folder != null) {
        requireFolder(folder);
      }
    }

    @Override
    Answer take(Installation at) {
      RosterPlan chosen = chosen(at);
      Uai uai = at.directory().schools().get(chosen.school()).uai();
      RosterOutcome outcome = applied(at, chosen.id());
      if (outcome instanceof RosterOutcome.Applied applied) {
        return PlanView.of(applied.plan(), uai, locale());
      }
      return PlanView.of(chosen, uai, locale()).but(PlanView.refusal(outcome, locale()));
    }

    private RosterPlan chosen(Installation at) {
      return folder != null && school != null
          ? planned(at, school, folder, actor)
          : at.directory().roster().get(Objects.requireNonNull(plan), actor.actor(at));
    }

    private RosterOutcome applied(Installation at, RosterPlanId id) {
      return reason == null
          ? at.directory().roster().apply(id, actor.actor(at))
          : at.directory().roster().applyDespiteBrakes(id, reason, actor.actor(at));
    }
  }

  private static RosterPlan planned(Installation at, Uai uai, Path folder, ActorOptions actor) {
    School school = at.school(uai);
    return at.directory().roster().plan(school.id(), OndeFiles.in(folder), actor.actor(at));
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("DIR is not a folder: " + folder);
    }
  }
}
