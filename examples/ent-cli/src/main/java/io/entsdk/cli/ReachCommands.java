package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachMatrix;
import io.entsdk.messaging.reach.Reachable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about who may write to whom. */
@Command(
    name = "reach",
    description = "Who may write to whom, and why.",
    subcommands = {
      ReachCommands.Explain.class,
      ReachCommands.ListReachable.class,
      ReplayDecision.class,
      PreferReach.class,
      ReachCommands.Matrix.class
    })
final class ReachCommands extends Group {

  /** Says how far one person may reach another. */
  @Command(
      name = "explain",
      description = "Say how far the person of --as may reach another, and why.")
  static final class Explain extends Step {

    @Option(names = "--to", required = true, paramLabel = "PERSON", description = "Whom.")
    private PersonId to;

    @Option(
        names = "--contact",
        paramLabel = "CONTACT",
        defaultValue = "PRIVATE_MESSAGE",
        description = "In which way: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Contact contact;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      Reach reach = Messaging.of(at.tenant()).reach();
      Actor sender = actor.actor(at);
      ReachDecision decision = reach.decide(sender, to, contact);
      String sentence = reach.explain(sender, to, contact, locale());
      return Answer.of(Explained.of(to, decision, sentence), List.of(sentence));
    }
  }

  /** Lists whom one person may reach. */
  @Command(name = "list", description = "List whom the person of --as may reach, by name.")
  static final class ListReachable extends Step {

    @Option(
        names = "--contact",
        paramLabel = "CONTACT",
        defaultValue = "PRIVATE_MESSAGE",
        description = "In which way: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Contact contact;

    @Mixin private PageOptions paging;

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      PageRequest asked = paging.request();
      Page<Reachable> page =
          Messaging.of(at.tenant()).reach().reachable(actor.actor(at), contact, asked);
      Reachables found =
          new Reachables(
              page.items().stream().map(ReachableView::of).toList(),
              page.next().map(Cursor::value).orElse(null));
      return Answer.of(found, found.lines());
    }
  }

  /** Shows the table of a school. */
  @Command(
      name = "matrix",
      description = "Show what the table of a school says between every two roles.")
  static final class Matrix extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      ReachMatrix matrix =
          Messaging.of(at.tenant()).reach().matrix(at.school(school).id(), actor.actor(at));
      List<Cell> cells = matrix.lines().stream().map(Cell::of).toList();
      return Answer.of(
          new Table(school.value(), matrix.profile().name(), cells),
          Stream.concat(
                  Stream.of(matrix.profile().name()),
                  cells.stream().map(cell -> "  " + cell.line()))
              .toList());
    }
  }

  record Explained(
      String to, String verdict, List<String> rules, List<String> obligations, String sentence) {

    static Explained of(PersonId to, ReachDecision decision, String sentence) {
      return new Explained(
          to.toString(),
          decision.verdict().name(),
          decision.because().stream().map(Enum::name).toList(),
          decision.obligations().stream().map(Object::toString).sorted().toList(),
          sentence);
    }
  }

  record Reachables(List<ReachableView> reachable, @Nullable String next) {

    List<String> lines() {
      return Stream.concat(
              reachable.stream()
                  .map(one -> "  %s  %s  %s".formatted(one.person(), one.verdict(), one.rule())),
              next == null ? Stream.of() : Stream.of("More with --after " + next))
          .toList();
    }
  }

  record ReachableView(String person, String verdict, String rule) {

    static ReachableView of(Reachable one) {
      return new ReachableView(
          one.person().toString(),
          one.decision().verdict().name(),
          one.decision().decisive().name());
    }
  }

  record Table(String school, String profile, List<Cell> cells) {}

  record Cell(
      String from,
      String towards,
      String contact,
      String verdict,
      String rule,
      List<String> duties) {

    static Cell of(ReachMatrix.Line line) {
      return new Cell(
          line.from().name(),
          line.towards().name(),
          line.contact().name(),
          line.verdict().name(),
          line.rule().name(),
          line.duties().stream().map(Enum::name).sorted().toList());
    }

    String line() {
      return "%-20s %-20s %-16s %-12s %s".formatted(from, towards, contact, verdict, rule);
    }
  }
}
