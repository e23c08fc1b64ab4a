package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.contribution.ContributedRows;
import io.entsdk.privacy.contribution.ContributionQuestion;
import io.entsdk.privacy.contribution.ContributionWish;
import io.entsdk.privacy.contribution.Contributions;
import io.entsdk.privacy.erasure.ErasureId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the steps that ask what becomes of contributions when an account is closed. */
final class ContributionSteps {

  private ContributionSteps() {}

  private static Contributions contributions(Installation at) {
    return Privacy.of(at.tenant()).contributions();
  }

  private static Answer told(ContributionQuestion question) {
    Question view = Question.of(question);
    return Answer.of(view, view.lines());
  }

  /** Says what somebody is asked. */
  @Command(
      name = "ask",
      description = "Say what of somebody's would stay where others read, without the name.")
  static final class Ask extends Step {

    @Parameters(paramLabel = "PERSON", description = "Whose account is closed.")
    private PersonId person;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      return told(contributions(at).question(person, actor.actor(at)));
    }
  }

  /** Takes an answer. */
  @Command(
      name = "answer",
      description = "Answer whether it may stay: for oneself or a child, or from paper.")
  static final class Reply extends Step {

    @Parameters(paramLabel = "PERSON", description = "Whose account is closed.")
    private PersonId person;

    @Option(
        names = "--wish",
        required = true,
        paramLabel = "W",
        description = "What becomes of it: ${COMPLETION-CANDIDATES}.")
    private ContributionWish wish;

    @Option(
        names = "--recorded-for",
        paramLabel = "ERASURE",
        description = "Write down what came on paper, for the erasure that awaits the person.")
    private @Nullable ErasureId erasure;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      return told(
          erasure == null
              ? contributions(at).answer(person, wish, actor.actor(at))
              : contributions(at).record(erasure, person, wish, actor.actor(at)));
    }
  }

  /** Is what somebody is asked, and what was answered. */
  record Question(
      String person,
      @Nullable String wish,
      @Nullable String begins,
      List<Contributed> contributed) {

    static Question of(ContributionQuestion question) {
      return new Question(
          question.person().toString(),
          question.wish().map(ContributionWish::name).orElse(null),
          question.begins().map(Instant::toString).orElse(null),
          question.places().stream().map(Contributed::of).toList());
    }

    List<String> lines() {
      return Stream.of(
              Stream.of(
                  person + ": " + (wish == null ? "no answer, it stays without the name" : wish)),
              Stream.ofNullable(begins).map(at -> "May be answered until " + at),
              contributed.stream().map(Contributed::line))
          .flatMap(lines -> lines)
          .toList();
    }
  }

  /** Counts what somebody has contributed to one place. */
  record Contributed(String source, String table, String column, String staysFor, long rows) {

    static Contributed of(ContributedRows rows) {
      return new Contributed(
          rows.source(), rows.table(), rows.column(), rows.staysFor().name(), rows.rows());
    }

    String line() {
      return "%8d for %-11s %s.%s".formatted(rows, staysFor, table, column);
    }
  }
}
