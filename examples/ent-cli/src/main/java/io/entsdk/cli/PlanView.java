package io.entsdk.cli;

import io.entsdk.core.directory.Uai;
import io.entsdk.core.roster.Brake;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Shows an import plan. */
record PlanView(
    String plan,
    String school,
    String source,
    String status,
    String day,
    String summary,
    int pupils,
    int guardianRows,
    int teachers,
    int links,
    Map<RosterChangeKind, Integer> changes,
    List<Brake> brakes,
    List<Rejected> rejected,
    List<String> notices,
    long unreadLines) {

  /** Shows what could not be used, without its value; line and column count from 1, 0 for all. */
  record Rejected(
      String file, long line, int column, String extent, String reason, String message) {

    static Rejected of(Rejection rejection, Locale locale) {
      return new Rejected(
          rejection.origin().file(),
          rejection.origin().line(),
          rejection.column(),
          rejection.extent().name(),
          rejection.reason().name(),
          rejection.message(locale));
    }
  }

  static Answer of(RosterPlan plan, Uai school, Locale locale) {
    PlanView view = view(plan, school, locale);
    return Answer.of(view, view.lines(locale));
  }

  private static PlanView view(RosterPlan plan, Uai school, Locale locale) {
    return new PlanView(
        plan.id().toString(),
        school.value(),
        plan.source(),
        plan.status().name(),
        plan.day().toString(),
        plan.summary(locale),
        plan.read().pupilRows(),
        plan.read().guardianRows(),
        plan.read().teacherRows(),
        plan.read().links(),
        new TreeMap<>(plan.changes()),
        plan.brakes().stream().sorted().toList(),
        plan.rejected().stream().map(one -> Rejected.of(one, locale)).toList(),
        plan.notices().stream().map((Notice one) -> one.message(locale)).toList(),
        plan.unreadLines());
  }

  private List<String> lines(Locale locale) {
    List<String> lines = new ArrayList<>();
    lines.add("Plan " + plan + " for " + school + ", " + status);
    lines.add(summary);
    lines.add(
        "Read: %d pupils, %d guardian rows, %d teachers, %d links"
            .formatted(pupils, guardianRows, teachers, links));
    changes.forEach((kind, count) -> lines.add("%6d %s".formatted(count, kind)));
    brakes.forEach(brake -> lines.add("Brake: " + brake.sentence(locale)));
    rejected.forEach(
        one ->
            lines.add(
                "Rejected %s:%d:%d %s"
                    .formatted(one.file(), one.line(), one.column(), one.message())));
    notices.forEach(notice -> lines.add("Left out: " + notice));
    return lines;
  }

  /** Say why a plan was not applied, and what to do. */
  static Refusal refusal(RosterOutcome outcome, Locale locale) {
    if (outcome instanceof RosterOutcome.Braked braked) {
      return Refusal.of(
          "braked",
          "Plan %s takes away more than is usual; look at it, then apply it with --plan and"
                  .formatted(braked.plan())
              + " --despite-brakes REASON",
          braked.because().stream()
              .sorted()
              .map(brake -> new Refusal.Reason(brake.name(), brake.sentence(locale))));
    }
    return Refusal.of("stale", "The roster has changed since the plan was made; make a new plan");
  }
}
