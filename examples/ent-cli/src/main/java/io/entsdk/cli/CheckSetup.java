package io.entsdk.cli;

import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.RuntimeCheck.Level;
import java.util.List;
import picocli.CommandLine.Command;

/** Looks at schema, mapping, keys, clock and jobs. */
@Command(name = "check", description = "Look at schema, mapping, keys, clock and jobs.")
final class CheckSetup extends Step {

  @Override
  Answer take(Installation at) {
    RuntimeCheck check = at.runtime().check();
    Answer answer =
        Answer.of(
            new Checked(check.passed(), check.findings().stream().map(Found::of).toList()),
            check.findings().stream().map(RuntimeCheck.Finding::toString).toList());
    return check.passed() ? answer : answer.but(failed(check));
  }

  private static Refusal failed(RuntimeCheck check) {
    return Refusal.of(
        "check-failed",
        "Something is missing",
        check.findings().stream()
            .filter(finding -> finding.level() == Level.FAILED)
            .map(finding -> new Refusal.Reason(finding.area(), finding.message())));
  }

  record Checked(boolean passed, List<Found> findings) {}

  record Found(String level, String area, String message) {

    static Found of(RuntimeCheck.Finding finding) {
      return new Found(finding.level().name(), finding.area(), finding.message());
    }
  }
}
