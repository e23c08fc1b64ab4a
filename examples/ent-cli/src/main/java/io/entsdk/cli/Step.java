package io.entsdk.cli;

import io.entsdk.core.EntException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Is one step: opens the installation, does its work, prints the answer. */
abstract class Step implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(Step.class);

  @Spec private CommandSpec spec;

  /**
   * Refuse with a {@link UsageException} what makes no sense together, before anything is opened.
   */
  void inspect() {}

  /** Do the work of this step. */
  abstract Answer take(Installation at);

  /** Tell whether this step works on a database; one that does not is taken alone. */
  boolean needsDatabase() {
    return true;
  }

  /** Do the work of a step that needs no database. */
  Answer takeAlone() throws IOException {
    throw new IllegalStateException("This step needs a database");
  }

  @Override
  public final Integer call() throws IOException {
    Site site = site();
    try {
      inspect();
      if (needsDatabase()) {
        site.database();
      }
    } catch (UsageException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    if (!needsDatabase()) {
      return print(spec.commandLine(), takeAlone());
    }
    try (Installation at = Installation.open(site)) {
      return print(spec.commandLine(), take(at));
    }
  }

  final Site site() {
    return root().site();
  }

  final Locale locale() {
    return root().speech().locale();
  }

  /** Print why the step at {@code line} was refused, whatever it threw. */
  static int refuse(CommandLine line, Exception thrown) {
    return print(line, Answer.refused(refusal(line, thrown)));
  }

  private static Refusal refusal(CommandLine line, Exception thrown) {
    if (thrown instanceof EntException refused) {
      return Refusal.of(refused, root(line).speech().locale());
    }
    LOG.debug("A step failed", thrown);
    String causes =
        Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
            .map(cause -> cause.getClass().getSimpleName())
            .distinct()
            .collect(Collectors.joining(" < "));
    return Refusal.of(
        "failed",
        "The step failed ("
            + causes
            + "); check --db, --user, --keys and the disk. For the whole story:"
            + " java -Dorg.slf4j.simpleLogger.log.io.entsdk.cli=debug -jar ent-cli.jar ...");
  }

  private static int print(CommandLine line, Answer answer) {
    boolean json = root(line).speech().isJson();
    if (answer.body() != null) {
      line.getOut().println(json ? Json.of(answer.body()) : String.join("\n", answer.lines()));
    }
    Refusal refusal = answer.refusal();
    if (refusal == null) {
      return CommandLine.ExitCode.OK;
    }
    line.getErr().println(json ? Json.of(refusal) : text(refusal));
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String text(Refusal refusal) {
    List<String> reasons =
        refusal.reasons().stream().map(reason -> "  - " + reason.message()).toList();
    return Stream.concat(Stream.of("Refused: " + refusal.message()), reasons.stream())
        .collect(Collectors.joining("\n"));
  }

  private EntCli root() {
    return root(spec.commandLine());
  }

  private static EntCli root(CommandLine line) {
    return (EntCli) line.getCommandSpec().root().userObject();
  }
}
