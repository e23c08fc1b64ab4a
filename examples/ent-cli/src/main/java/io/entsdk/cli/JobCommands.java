package io.entsdk.cli;

import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about jobs. */
@Command(
    name = "jobs",
    description = "Due work, for all tenants.",
    subcommands = JobCommands.Run.class)
final class JobCommands extends Group {

  /** Runs what is due of one job. */
  @Command(name = "run", description = "Do what is due of a job; check lists the jobs.")
  static final class Run extends Step {

    @Parameters(paramLabel = "NAME", description = "The job, such as events.")
    private String name;

    @Option(
        names = "--seconds",
        defaultValue = "60",
        description = "Stop after so long (${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    void inspect() {
      if (seconds < 1) {
        throw new UsageException("--seconds is at least 1");
      }
    }

    @Override
    Answer take(Installation at) {
      JobReport report = Jobs.of(at.runtime()).run(name, Budget.seconds(seconds));
      Answer answer = Answer.of(Ran.of(report), List.of(sentence(report)));
      return report.failures().isEmpty() ? answer : answer.but(failed(report));
    }

    private static String sentence(JobReport report) {
      return "%s: %d done for %d tenants, %s"
          .formatted(
              report.job(),
              report.done(),
              report.tenants(),
              report.complete() ? "nothing is left" : "more is left");
    }

    private static Refusal failed(JobReport report) {
      return Refusal.of(
          "job-failed",
          "Work failed for some tenants; the next run tries again",
          report.failures().stream()
              .map(one -> new Refusal.Reason(one.what(), "tenant " + one.tenant().value())));
    }
  }

  record Ran(String job, int tenants, long done, boolean complete) {

    static Ran of(JobReport report) {
      return new Ran(report.job(), report.tenants(), report.done(), report.complete());
    }
  }
}
