package io.entsdk.cli;

import io.entsdk.core.directory.ConventionId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.launch.LaunchRecord;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.launch.Proof;
import io.entsdk.core.launch.Requirement;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts on record that a requirement is met. */
@Command(name = "record", description = "Put on record that a requirement is met.")
final class RecordReadiness extends Step {

  @Parameters(index = "0", paramLabel = "UAI", description = "The school.")
  private Uai uai;

  @Parameters(
      index = "1",
      paramLabel = "REQUIREMENT",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private Requirement requirement;

  @ArgGroup(multiplicity = "1")
  private @Nullable Shown shown;

  @Option(names = "--from", paramLabel = "DAY", description = "First day; today by default.")
  private @Nullable LocalDate from;

  @Option(names = "--until", paramLabel = "DAY", description = "Last day.")
  private @Nullable LocalDate until;

  @Mixin private ActorOptions actor;

  /** Is what shows it: one of the kinds of proof. */
  static final class Shown {

    @Option(names = "--document", paramLabel = "REFERENCE", description = "A paper.")
    private @Nullable String document;

    @Option(names = "--words", paramLabel = "TEXT", description = "How things are.")
    private @Nullable String words;

    @Option(names = "--address", paramLabel = "URL", description = "Where it can be read.")
    private @Nullable URI address;

    @Option(names = "--convention", paramLabel = "ID", description = "One of the directory.")
    private @Nullable ConventionId convention;

    @Option(names = "--not-needed", paramLabel = "REASON", description = "Why there is none.")
    private @Nullable String notNeeded;

    private Proof proof() {
      return Stream.of(
              document == null ? null : new Proof.Document(document),
              words == null ? null : new Proof.Statement(words),
              address == null ? null : new Proof.Address(address),
              convention == null ? null : new Proof.Agreed(convention),
              notNeeded == null ? null : new Proof.NotNeeded(notNeeded))
          .filter(Objects::nonNull)
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  Answer take(Installation at) {
    School school = at.school(uai);
    Period period = new Period(from == null ? at.today(school) : from, until);
    LaunchRecord made =
        Launches.of(at.tenant()).record(school.id(), requirement, proof(), period, actor.actor(at));
    Recorded body =
        new Recorded(
            made.id().toString(),
            requirement.name(),
            period.firstDay().toString(),
            until == null ? null : until.toString());
    return Answer.of(body, List.of("Recorded " + made.id()));
  }

  private Proof proof() {
    if (shown == null) {
      throw new IllegalStateException("picocli asks for one of them");
    }
    return shown.proof();
  }

  record Recorded(String record, String requirement, String from, @Nullable String until) {}
}
