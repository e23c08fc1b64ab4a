package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.BulkConfirmation;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about who answers for a child, and on which terms. */
@Command(
    name = "guardianship",
    description = "Who answers for a child, and on which terms.",
    subcommands = {
      GuardianshipCommands.Decide.class,
      GuardianshipCommands.Confirm.class,
      GuardianshipCommands.Show.class
    })
final class GuardianshipCommands extends Group {

  /** Lets a decision about one guardian and one child stand. */
  @Command(
      name = "set",
      description = "Decide on which terms a guardian answers for a child, from today or a day on.")
  static final class Decide extends Step {

    @Option(names = "--guardian", required = true, paramLabel = "PERSON", description = "Who.")
    private PersonId guardian;

    @Option(names = "--child", required = true, paramLabel = "PERSON", description = "For whom.")
    private PersonId child;

    @Option(
        names = "--state",
        required = true,
        paramLabel = "STATE",
        description = "One of ${COMPLETION-CANDIDATES}.")
    private GuardianshipState state;

    @Option(
        names = "--list",
        split = ",",
        paramLabel = "RIGHT",
        description = "What the paper lists, where the state leaves it to the paper.")
    private GuardianshipRight[] listed = {};

    @Option(names = "--withhold-place", description = "Hide school, class, outings and timetable.")
    private boolean placeWithheld;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-09-15.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "Last day.")
    private @Nullable LocalDate until;

    @ArgGroup(exclusive = false)
    private @Nullable PaperOptions paper;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      GuardianshipDecision decision = GuardianshipDecision.of(state).listing(listed);
      decision = placeWithheld ? decision.withholdingPlace() : decision;
      decision = paper == null ? decision : decision.under(paper.document());
      decision = from == null ? decision : decision.from(from);
      decision = until == null ? decision : decision.until(until);
      Guardianship link =
          at.directory().guardianships().decide(guardian, child, decision, actor.actor(at));
      LinkView view = LinkView.of(link);
      return Answer.of(view, List.of(view.line()));
    }
  }

  /** Confirms the unverified guardians of a class. */
  @Command(
      name = "confirm",
      description = "Confirm the unverified guardians of a class, but for who needs a second look.")
  static final class Confirm extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class.")
    private String className;

    @Option(
        names = "--except",
        split = ",",
        paramLabel = "PERSON",
        description = "Pupils whose guardians stay as they are.")
    private PersonId[] except = {};

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      Actor head = actor.actor(at);
      School found = at.school(school);
      SchoolClass schoolClass = at.schoolClass(found, className, head);
      BulkConfirmation done =
          at.directory().guardianships().confirm(schoolClass, Set.of(except), head);
      Confirmed view =
          new Confirmed(
              done.confirmed().size(), done.leftOut().stream().map(PersonId::toString).toList());
      return Answer.of(view, view.lines());
    }
  }

  /** Lists every link that a child has or had. */
  @Command(name = "list", description = "List every link that a child has or had, newest first.")
  static final class Show extends Step {

    @Option(names = "--child", required = true, paramLabel = "PERSON", description = "For whom.")
    private PersonId child;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      List<LinkView> links =
          at.directory().guardianships().listOf(child, actor.actor(at)).stream()
              .map(GuardianshipRecord::guardianship)
              .map(LinkView::of)
              .toList();
      return Answer.of(new Links(links), links.stream().map(LinkView::line).toList());
    }
  }

  record Links(List<LinkView> links) {}

  record LinkView(
      String guardianship,
      String guardian,
      String child,
      String state,
      boolean placeWithheld,
      String from,
      @Nullable String until) {

    static LinkView of(Guardianship link) {
      LocalDate last = link.period().lastDay();
      return new LinkView(
          link.id().toString(),
          link.guardian().id().toString(),
          link.child().toString(),
          link.state().name(),
          link.terms().placeWithheld(),
          link.period().firstDay().toString(),
          last == null ? null : last.toString());
    }

    String line() {
      return "%s  %s%s  from %s%s"
          .formatted(
              guardian,
              state,
              placeWithheld ? ", place withheld" : "",
              from,
              until == null ? "" : " until " + until);
    }
  }

  record Confirmed(int confirmed, List<String> leftOut) {

    List<String> lines() {
      return Stream.concat(
              Stream.of(confirmed + " links confirmed"),
              leftOut.stream().map(child -> "  " + child + " is for a second look"))
          .toList();
    }
  }
}
