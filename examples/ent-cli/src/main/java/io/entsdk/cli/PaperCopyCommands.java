package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.IdentitySeen;
import io.entsdk.privacy.copy.PaperChannel;
import io.entsdk.privacy.copy.PaperCopies;
import io.entsdk.privacy.copy.PaperCopy;
import io.entsdk.privacy.copy.PaperCopyId;
import io.entsdk.privacy.copy.PaperRefusal;
import io.entsdk.privacy.copy.PaperRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about copies for those who ask on paper. */
@Command(
    name = "paper-copy",
    description =
        "Copies of their data for those who ask on paper: by two people, without letters.",
    subcommands = {
      PaperCopyCommands.Record.class,
      PaperCopyCommands.Approve.class,
      PaperCopyCommands.Refuse.class,
      PaperCopyCommands.HandOut.class,
      PaperCopyCommands.Show.class
    })
final class PaperCopyCommands extends Group {

  private static PaperCopies copies(Installation at) {
    return Privacy.of(at.tenant()).paperCopies();
  }

  /** Writes down what was asked. */
  @Command(name = "record", description = "Write down who asks, and how the school knows them.")
  static final class Record extends Step {

    @Parameters(paramLabel = "PERSON", description = "Whose data.")
    private PersonId person;

    @Option(
        names = "--for",
        paramLabel = "PERSON",
        description = "The guardian who asks about the child; otherwise it is the person.")
    private @Nullable PersonId givenTo;

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(
        names = "--on",
        paramLabel = "DAY",
        description = "The day on which it came in; today if left out.")
    private @Nullable LocalDate day;

    @Option(
        names = "--channel",
        required = true,
        paramLabel = "C",
        description = "How it came in: ${COMPLETION-CANDIDATES}.")
    private PaperChannel channel;

    @Option(
        names = "--identity",
        required = true,
        paramLabel = "I",
        description = "What was seen of them: ${COMPLETION-CANDIDATES}.")
    private IdentitySeen identity;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      PaperRequest request =
          new PaperRequest(
              person,
              givenTo == null ? person : givenTo,
              found.id(),
              day == null ? at.today(found) : day,
              channel,
              identity);
      return Kept.told(copies(at).record(request, actor.actor(at)));
    }
  }

  /** Is a step about one copy. */
  abstract static class OfOne extends Step {

    @Parameters(paramLabel = "COPY", description = "What was asked.")
    PaperCopyId copy;

    @Mixin ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }
  }

  /** Approves one. */
  @Command(name = "approve", description = "Approve what another person has written down.")
  static final class Approve extends OfOne {

    @Override
    Answer take(Installation at) {
      return Kept.told(copies(at).approve(copy, actor.actor(at)));
    }
  }

  /** Refuses one. */
  @Command(name = "refuse", description = "Refuse it, with the sentence to send.")
  static final class Refuse extends OfOne {

    @Option(
        names = "--because",
        required = true,
        paramLabel = "R",
        description = "Why: ${COMPLETION-CANDIDATES}.")
    private PaperRefusal because;

    @Override
    Answer take(Installation at) {
      PaperCopy refused = copies(at).refuse(copy, because, actor.actor(at));
      return Answer.of(Kept.of(refused), List.of(because.explain(locale())));
    }
  }

  /** Hands one out. */
  @Command(name = "hand-out", description = "Write the copy as a zip, once and in three days.")
  static final class HandOut extends OfOne {

    @Option(
        names = "--zip",
        required = true,
        paramLabel = "FILE",
        description = "A file that is not there yet; only its owner may read it.")
    private Path zip;

    @Override
    void inspect() {
      super.inspect();
      file().inspect();
    }

    @Override
    Answer take(Installation at) {
      try {
        CopyArchive archive =
            file().written(out -> copies(at).handOut(copy, out, locale(), actor.actor(at)));
        return Answer.of(MakeCopy.Copied.of(archive, zip), archive.explain(locale()));
      } catch (IOException e) {
        return Answer.refused(
            Refusal.of(
                "not-written",
                "The file could not be written ("
                    + e.getClass().getSimpleName()
                    + "); record the request anew"));
      }
    }

    private PaperFile file() {
      return new PaperFile("--zip", zip, false);
    }
  }

  /** Lists what waits. */
  @Command(
      name = "list",
      description = "List what waits at a school, what is due first at the top.")
  static final class Show extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      List<Kept> open =
          copies(at).listOpen(at.school(school).id(), actor.actor(at)).stream()
              .map(Kept::of)
              .toList();
      return Answer.of(new Open(open), open.stream().map(Kept::line).toList());
    }
  }

  /** Is what waits. */
  record Open(List<Kept> copies) {}

  /** Is how far a copy is. */
  record Kept(
      String copy,
      @Nullable String person,
      @Nullable String givenTo,
      String dueOn,
      String state,
      @Nullable String until) {

    static Answer told(PaperCopy one) {
      Kept view = of(one);
      return Answer.of(view, List.of(view.line()));
    }

    static Kept of(PaperCopy one) {
      return new Kept(
          one.id().toString(),
          text(one.person()),
          text(one.givenTo()),
          one.dueOn().toString(),
          one.state().name(),
          text(one.until()));
    }

    private static @Nullable String text(@Nullable Object value) {
      return value == null ? null : value.toString();
    }

    String line() {
      return "%s %s, due on %s".formatted(copy, state, dueOn);
    }
  }
}
