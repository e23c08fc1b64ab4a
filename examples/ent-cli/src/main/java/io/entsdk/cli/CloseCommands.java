package io.entsdk.cli;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.Closures;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps from a plan to the proof that a tenant, or one school of it, is gone. */
@Command(
    name = "close",
    description =
        "Close the whole tenant, or one school: planned, approved by another, verified, certified.",
    subcommands = {
      CloseCommands.Plan.class,
      CloseCommands.Approve.class,
      CloseCommands.Cancel.class,
      CloseCommands.Run.class,
      CloseCommands.Status.class,
      CloseCommands.Verify.class
    })
final class CloseCommands extends Group {

  /** Is a step about one closing. */
  abstract static class OfOne extends Step {

    @Parameters(paramLabel = "CLOSURE", description = "The id that the plan was given.")
    ClosureId closure;

    @Mixin ActorOptions actor;

    static Closures closures(Installation at) {
      return Privacy.of(at.tenant()).closures();
    }

    static Answer told(ClosureReport report) {
      ClosureView view = ClosureView.of(report);
      return Answer.of(view, view.lines());
    }
  }

  /** Plans, and takes nothing. */
  @Command(name = "plan", description = "Say what would go, and what stays and why.")
  static final class Plan extends Step {

    @Option(names = "--day", required = true, paramLabel = "DAY", description = "The day.")
    private LocalDate day;

    @Option(
        names = "--school",
        paramLabel = "UAI",
        description = "Close this one alone, of a tenant that has others.")
    private @Nullable Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Closures closures = OfOne.closures(at);
      ClosureView.Planned view =
          ClosureView.Planned.of(
              school == null
                  ? closures.plan(day, actor.actor(at))
                  : closures.planSchool(at.school(school).id(), day, actor.actor(at)));
      return Answer.of(view, view.lines());
    }
  }

  /** Approves, as another person than who planned. */
  @Command(name = "approve", description = "Approve a plan by hash and number, as a second person.")
  static final class Approve extends OfOne {

    @Option(names = "--hash", required = true, paramLabel = "HASH", description = "Of the plan.")
    private String hash;

    @Option(
        names = "--people",
        required = true,
        paramLabel = "N",
        description = "Say that so many are meant.")
    private int people;

    @Override
    Answer take(Installation at) {
      return told(closures(at).approve(closure, hash, people, actor.actor(at)));
    }
  }

  /** Takes a closing back. */
  @Command(name = "cancel", description = "Take back a closing that has not begun.")
  static final class Cancel extends OfOne {

    @Override
    Answer take(Installation at) {
      return told(closures(at).cancel(closure, actor.actor(at)));
    }
  }

  /** Goes on with what was approved, and tells how far it has come. */
  @Command(name = "run", description = "Go on with what was approved, for some minutes at most.")
  static final class Run extends OfOne {

    @Option(
        names = "--minutes",
        paramLabel = "N",
        defaultValue = "5",
        description = "At most so long (default ${DEFAULT-VALUE}).")
    private int minutes;

    @Override
    Answer take(Installation at) {
      Budget budget = Budget.minutes(minutes);
      for (String job : List.of("closures", "erasures", "attachment-sweep", "events", "closures")) {
        Jobs.of(at.runtime()).run(job, budget);
      }
      return told(closures(at).report(closure, actor.actor(at)));
    }
  }

  /** Tells how far a closing has come. */
  @Command(name = "status", description = "Say how far it has come, and what it waits for.")
  static final class Status extends OfOne {

    @Override
    Answer take(Installation at) {
      return told(closures(at).report(closure, actor.actor(at)));
    }
  }

  /** Looks anew for what was to go. */
  @Command(name = "verify", description = "Look anew in every table for rows that were to go.")
  static final class Verify extends OfOne {

    @Override
    Answer take(Installation at) {
      List<ClosedTable> there = closures(at).verify(closure, actor.actor(at));
      Answer answer = told(closures(at).report(closure, actor.actor(at)));
      Stream<Refusal.Reason> places =
          there.stream()
              .map(one -> new Refusal.Reason("rows-left", one.rows() + " in " + one.table()));
      return there.isEmpty()
          ? answer
          : answer.but(Refusal.of("rows-left", "Rows that were to go are there", places));
    }
  }
}
