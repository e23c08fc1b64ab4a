package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.launch.Launch;
import io.entsdk.core.launch.LaunchResult;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.launch.Readiness;
import io.entsdk.core.launch.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is on record before a school goes live; its own steps put more there, and launch. */
@Command(
    name = "readiness",
    description = "Show what must be on record before a school goes live. 1: something is missing.",
    subcommands = {
      RecordReadiness.class,
      ReadinessCommands.Go.class,
      ReadinessCommands.Pilot.class,
      ReadinessCommands.Withdraw.class
    })
final class ReadinessCommands extends Step {

  @Parameters(arity = "0..1", paramLabel = "UAI", description = "The school.")
  private @Nullable Uai uai;

  @Option(names = "--day", paramLabel = "DAY", description = "On this day instead of today.")
  private @Nullable LocalDate day;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    school();
  }

  private Uai school() {
    if (uai == null) {
      throw new UsageException(
          "Name a school by its UAI, or a step: record, launch, pilot, withdraw");
    }
    return uai;
  }

  @Override
  Answer take(Installation at) {
    School school = at.school(school());
    LocalDate asked = day == null ? at.today(school) : day;
    return told(Launches.of(at.tenant()).readiness(school.id(), asked, actor.actor(at)), locale());
  }

  private static Answer told(Readiness readiness, Locale locale) {
    List<String> lines = readiness.explain(locale);
    Answer answer = Answer.of(Ready.of(readiness), lines);
    return readiness.isReady()
        ? answer
        : answer.but(Refusal.of("not-ready", lines.get(0), reasons(readiness, locale)));
  }

  private static Stream<Refusal.Reason> reasons(Readiness readiness, Locale locale) {
    return readiness.missing().stream()
        .map(one -> new Refusal.Reason(one.name(), one.text(locale)));
  }

  /** Lets a school go live. */
  @Command(name = "launch", description = "Let a school go live, if nothing is missing.")
  static final class Go extends Step {

    @Parameters(paramLabel = "UAI", description = "The school.")
    private Uai uai;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School school = at.school(uai);
      LaunchResult result = Launches.of(at.tenant()).launch(school.id(), actor.actor(at));
      return result instanceof LaunchResult.NotReady not
          ? told(not.readiness(), locale())
          : live(((LaunchResult.Live) result).launch(), uai);
    }
  }

  /** Lets a school try the service for a time. */
  @Command(name = "pilot", description = "Let a school be live for a time, whatever is missing.")
  static final class Pilot extends Step {

    @Parameters(paramLabel = "UAI", description = "The school.")
    private Uai uai;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Option(names = "--until", required = true, paramLabel = "DAY", description = "Last day.")
    private LocalDate lastDay;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School school = at.school(uai);
      return live(
          Launches.of(at.tenant()).pilot(school.id(), reason, lastDay, actor.actor(at)), uai);
    }
  }

  /** Takes a school out of service. */
  @Command(name = "withdraw", description = "Take a school out of service at once.")
  static final class Withdraw extends Step {

    @Parameters(paramLabel = "UAI", description = "The school.")
    private Uai uai;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School school = at.school(uai);
      Launches.of(at.tenant()).withdraw(school.id(), reason, actor.actor(at));
      return Answer.of(
          new Live(uai.value(), false, null, null, null), List.of(uai + " is out of service"));
    }
  }

  private static Answer live(Launch launch, Uai uai) {
    String until = launch.until() == null ? null : launch.until().toString();
    Live body = new Live(uai.value(), true, launch.kind().name(), launch.from().toString(), until);
    return Answer.of(body, List.of(uai + " is live" + (until == null ? "" : " until " + until)));
  }

  record Live(
      String school,
      boolean live,
      @Nullable String kind,
      @Nullable String from,
      @Nullable String until) {}

  record Ready(
      String school, String day, boolean ready, @Nullable String live, List<Asked> requirements) {

    static Ready of(Readiness readiness) {
      return new Ready(
          readiness.school().toString(),
          readiness.day().toString(),
          readiness.isReady(),
          readiness.launch().map(launch -> launch.kind().name()).orElse(null),
          readiness.findings().stream().map(Asked::of).toList());
    }
  }

  record Asked(String requirement, boolean met, String source) {

    static Asked of(Readiness.Finding finding) {
      Requirement requirement = finding.requirement();
      return new Asked(
          requirement.name(),
          finding instanceof Readiness.Finding.Met,
          requirement.source().citation());
    }
  }
}
