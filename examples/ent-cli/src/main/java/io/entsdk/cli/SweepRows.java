package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.SlipRows;
import io.entsdk.privacy.sweep.SweepPlan;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.privacy.sweep.SweepStatus;
import io.entsdk.privacy.sweep.Sweeps;
import io.entsdk.privacy.sweep.SweptRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes the rows whose time is over by the rule that their table names, or says which. */
@Command(name = "sweep", description = "Delete the rows whose time is over, for some minutes.")
final class SweepRows extends Step {

  @Option(names = "--dry-run", description = "Say what would go, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "5",
      description = "At most so long (default ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(
      names = "--brake-percent",
      paramLabel = "N",
      description = "Stop before more than this part of a table; otherwise as before, or 40.")
  private @Nullable Integer brakePercent;

  @Option(
      names = "--brake-from",
      paramLabel = "N",
      description = "Let the brake look from so many rows on; otherwise as before, or 1000.")
  private @Nullable Integer brakeFrom;

  @Option(
      names = "--confirm",
      paramLabel = "TABLE[:RULE]=N",
      description =
          "Say that so many rows are meant, where the brake has stopped; of columns that go before their row, with the rule.")
  private Map<String, Long> confirmed = new LinkedHashMap<>();

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    if (brakePercent != null && (brakePercent < 1 || brakePercent > 100)) {
      throw new UsageException("--brake-percent is 1 to 100");
    }
    if (brakeFrom != null && brakeFrom < 1) {
      throw new UsageException("--brake-from is 1 or more");
    }
  }

  @Override
  Answer take(Installation at) {
    Sweeps sweeps = Privacy.of(at.tenant()).sweeps();
    if (dryRun) {
      Planned planned = Planned.of(sweeps.plan(actor.actor(at)));
      return Answer.of(planned, planned.lines());
    }
    sweeps.start(policy(sweeps.status(actor.actor(at))), actor.actor(at));
    confirmed.forEach((what, rows) -> confirm(sweeps, what, rows, actor.actor(at)));
    Jobs.of(at.runtime()).run("retention-sweep", Budget.minutes(minutes));
    Done done = Done.of(sweeps.status(actor.actor(at)));
    return Answer.of(done, done.lines());
  }

  private static void confirm(Sweeps sweeps, String what, long rows, Actor actor) {
    int colon = what.indexOf(':');
    if (colon < 0) {
      sweeps.confirm(what, rows, actor);
    } else {
      sweeps.confirm(what.substring(0, colon), what.substring(colon + 1), rows, actor);
    }
  }

  private SweepPolicy policy(SweepStatus status) {
    SweepPolicy before = status.policy().orElse(SweepPolicy.DEFAULT);
    return new SweepPolicy(
        brakePercent == null ? before.brakePercent() : brakePercent,
        brakeFrom == null ? before.brakeFrom() : brakeFrom);
  }

  record Planned(long rows, long emptied, long seconds, List<Due> due) {

    static Planned of(SweepPlan plan) {
      return new Planned(
          plan.rows(),
          plan.emptied(),
          plan.estimate().toSeconds(),
          plan.tables().stream().map(Due::of).toList());
    }

    List<String> lines() {
      Stream<String> head =
          Stream.of(
              "%d rows would go%s, in about %d s; nothing was changed"
                  .formatted(rows - emptied, stay(" and %d are emptied"), seconds));
      return Stream.concat(head, due.stream().flatMap(Due::lines)).toList();
    }

    private String stay(String words) {
      return emptied == 0 ? "" : words.formatted(emptied);
    }
  }

  record Due(
      String table,
      String rule,
      List<String> columns,
      @Nullable String obstacle,
      long rows,
      long due,
      long held,
      long emptied,
      long waiting,
      @Nullable String oldest,
      @Nullable String newest,
      List<OnSlip> visas,
      String sql) {

    static Due of(PlannedSweep one) {
      return new Due(
          one.table(),
          one.rule(),
          one.columns(),
          one.obstacle().map(Enum::name).orElse(null),
          one.rows(),
          one.range().due(),
          one.held(),
          one.emptied(),
          one.visas().waiting().due(),
          one.range().oldest().map(Object::toString).orElse(null),
          one.range().newest().map(Object::toString).orElse(null),
          one.visas().lines().stream().map(OnSlip::of).toList(),
          one.sql());
    }

    Stream<String> lines() {
      String head =
          "%10d of %d in %s (%s)%s"
              .formatted(
                  due - held,
                  rows,
                  named(table, columns),
                  rule,
                  obstacle == null ? "" : ": " + obstacle);
      return Stream.concat(Stream.of(head), visas.stream().map(OnSlip::line));
    }
  }

  record OnSlip(String slip, String number, int place, String state, boolean granted, long rows) {

    static OnSlip of(SlipRows one) {
      return new OnSlip(
          one.slip().toString(),
          one.number().toString(),
          one.place(),
          one.state().name(),
          one.granted(),
          one.rows());
    }

    String line() {
      return "%10d %s slip %s, line %d: %s"
          .formatted(rows, granted ? "go under" : "wait for", number, place, state);
    }
  }

  record Done(@Nullable String finishedAt, List<Swept> swept) {

    static Done of(SweepStatus status) {
      return new Done(
          status.finishedAt().map(Object::toString).orElse(null),
          status.tables().stream().map(Swept::of).toList());
    }

    List<String> lines() {
      Stream<String> head =
          Stream.of(finishedAt == null ? "Not through yet" : "Last through at " + finishedAt);
      return Stream.concat(head, swept.stream().map(Swept::line)).toList();
    }
  }

  /** Say of what rows are emptied, where they do not go. */
  private static String named(String table, List<String> columns) {
    return columns.isEmpty() ? table : String.join(", ", columns) + " of " + table;
  }

  record Swept(
      String table,
      String rule,
      List<String> columns,
      @Nullable String obstacle,
      long due,
      long taken,
      long emptied) {

    static Swept of(SweptRows one) {
      return new Swept(
          one.table(),
          one.rule(),
          one.columns(),
          one.obstacle().map(Enum::name).orElse(null),
          one.due(),
          one.taken(),
          one.emptied());
    }

    String line() {
      return "%10d of %d in %s%s"
          .formatted(
              columns.isEmpty() ? taken : emptied,
              due,
              named(table, columns) + people(),
              obstacle == null ? "" : ": " + obstacle);
    }

    private String people() {
      return emptied == 0 || !columns.isEmpty() ? "" : ", and the people in " + emptied;
    }
  }
}
