package io.entsdk.cli;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.erasure.PlannedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps from a plan to the proof that somebody is gone. */
@Command(
    name = "erase",
    description = "Erase whoever has left: planned, approved by another, verified, certified.",
    subcommands = {
      EraseCommands.Plan.class,
      RequestErasure.class,
      RequestSteps.ListAll.class,
      RequestSteps.Extend.class,
      ShowUntied.class,
      EraseCommands.Show.class,
      EraseCommands.People.class,
      EraseCommands.Spare.class,
      ContributionSteps.Ask.class,
      ContributionSteps.Reply.class,
      EraseCommands.Approve.class,
      EraseCommands.Cancel.class,
      EraseCommands.Run.class,
      EraseCommands.Verify.class,
      EraseCommands.Replay.class
    })
final class EraseCommands extends Group {

  /** Is a step about one erasure. */
  abstract static class OfOne extends Step {

    @Parameters(paramLabel = "ERASURE", description = "The id that the plan was given.")
    ErasureId erasure;

    @Mixin ActorOptions actor;

    static Erasures erasures(Installation at) {
      return Privacy.of(at.tenant()).erasures();
    }

    static Answer told(ErasureReport report) {
      ErasureView view = ErasureView.of(report);
      return Answer.of(view, view.lines());
    }
  }

  /** Plans, and erases nothing. */
  @Command(name = "plan", description = "Say who would be erased, and where they stand.")
  static final class Plan extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--day", paramLabel = "DAY", description = "Another day than today.")
    private @Nullable LocalDate day;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      DueOn due = DueOn.of(found.id(), day == null ? at.today(found) : day);
      ErasurePlan plan = OfOne.erasures(at).plan(due, actor.actor(at));
      ErasureView.Planned view = ErasureView.Planned.of(plan);
      return Answer.of(view, view.lines());
    }
  }

  /** Shows a plan once more. */
  @Command(name = "show", description = "Show a plan, such as one that somebody has asked for.")
  static final class Show extends OfOne {

    @Override
    Answer take(Installation at) {
      ErasureView.Planned view =
          ErasureView.Planned.of(erasures(at).getPlan(erasure, actor.actor(at)));
      return Answer.of(view, view.lines());
    }
  }

  /** Lists who is in a plan. */
  @Command(name = "people", description = "List who is in it, the most recently active first.")
  static final class People extends OfOne {

    @Mixin private PageOptions page;

    @Override
    Answer take(Installation at) {
      ErasureView.People view =
          ErasureView.People.of(erasures(at).listPeople(erasure, page.request(), actor.actor(at)));
      return Answer.of(view, view.lines());
    }
  }

  /** Takes somebody out. */
  @Command(name = "spare", description = "Take somebody out of an erasure that has not begun.")
  static final class Spare extends OfOne {

    @Parameters(paramLabel = "PERSON", description = "Who stays.")
    private PersonId person;

    @Override
    Answer take(Installation at) {
      return told(erasures(at).spare(erasure, person, actor.actor(at)));
    }
  }

  /** Approves, as another person than who planned. */
  @Command(name = "approve", description = "Approve a plan by its hash, as a second person.")
  static final class Approve extends OfOne {

    @Option(names = "--hash", required = true, paramLabel = "HASH", description = "Of the plan.")
    private String hash;

    @Option(
        names = "--people",
        paramLabel = "N",
        description = "Say that so many are meant, where a plan takes much of a school.")
    private @Nullable Integer people;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      return told(
          people == null
              ? erasures(at).approve(erasure, hash, actor.actor(at))
              : erasures(at).approveAll(erasure, hash, people, actor.actor(at)));
    }
  }

  /** Takes an erasure back. */
  @Command(name = "cancel", description = "Take back an erasure that has not begun.")
  static final class Cancel extends OfOne {

    @Override
    Answer take(Installation at) {
      return told(erasures(at).cancel(erasure, actor.actor(at)));
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
      for (String job : List.of("erasures", "events", "erasures")) {
        Jobs.of(at.runtime()).run(job, budget);
      }
      return told(erasures(at).report(erasure, actor.actor(at)));
    }
  }

  /** Takes up what a backup has undone. */
  @Command(
      name = "replay",
      description = "After a backup was restored: take up from the journal whom it brought back.")
  static final class Replay extends Step {

    @Override
    Answer take(Installation at) {
      Replayed view = new Replayed(OfOne.erasures(at).replay());
      return Answer.of(view, List.of(view.people() + " people are to be erased again"));
    }
  }

  /** Is how many people a backup has brought back. */
  record Replayed(int people) {}

  /** Looks anew for whoever is gone. */
  @Command(name = "verify", description = "Look anew in every table for whoever is gone.")
  static final class Verify extends OfOne {

    @Override
    Answer take(Installation at) {
      List<PlannedTable> there = erasures(at).verify(erasure, actor.actor(at));
      ErasureView view = ErasureView.of(erasures(at).report(erasure, actor.actor(at)));
      Answer answer = Answer.of(view, view.lines());
      Stream<Refusal.Reason> places =
          there.stream()
              .map(
                  one ->
                      new Refusal.Reason(
                          "rows-left", one.rows() + " in " + one.table() + "." + one.column()));
      return there.isEmpty()
          ? answer
          : answer.but(Refusal.of("rows-left", "Somebody who is gone stands there again", places));
    }
  }
}
