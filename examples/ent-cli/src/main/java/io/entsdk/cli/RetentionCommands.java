package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.RetentionOutcome;
import io.entsdk.privacy.retention.RetentionPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Groups the steps about how long accounts are kept. */
@Command(
    name = "retention",
    description = "How long data are kept, and by which rules.",
    subcommands = {
      RetentionCommands.Plan.class,
      ShowUpcoming.class,
      ShowLag.class,
      SimulateRule.class,
      AdoptRule.class,
      EndRule.class,
      ShowRules.class,
      SweepRows.class
    })
final class RetentionCommands extends Group {

  /** Says what a sweep would do, and does nothing. */
  @Command(name = "plan", description = "Say which accounts are due on a day, and change nothing.")
  static final class Plan extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--day", paramLabel = "DAY", description = "Another day than today.")
    private @Nullable LocalDate day;

    @Option(names = "--all", description = "Tell also the accounts for which no limit runs.")
    private boolean all;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      RetentionPlan plan =
          Privacy.of(at.tenant())
              .retention()
              .plan(found.id(), day == null ? at.today(found) : day, actor.actor(at));
      List<Account> accounts =
          plan.accounts().stream()
              .filter(one -> all || one.decision().limit().isPresent())
              .map(one -> Account.of(one, locale()))
              .toList();
      Sweep sweep = new Sweep(school.value(), plan.day().toString(), plan.counts(), accounts);
      return Answer.of(sweep, sweep.lines());
    }
  }

  record Sweep(
      String school, String day, Map<RetentionOutcome, Integer> counts, List<Account> accounts) {

    List<String> lines() {
      return Stream.of(
              Stream.of("Accounts of " + school + " on " + day + "; nothing was changed"),
              counts.entrySet().stream()
                  .map(one -> "%6d %s".formatted(one.getValue(), one.getKey())),
              accounts.stream().map(one -> one.person() + "  " + one.sentence()))
          .flatMap(lines -> lines)
          .toList();
    }
  }

  record Account(
      String person,
      String outcome,
      @Nullable String limit,
      @Nullable String newestActivity,
      String sentence) {

    static Account of(AccountRetention account, Locale locale) {
      return new Account(
          account.person().toString(),
          account.decision().outcome().name(),
          account.decision().limit().map(LocalDate::toString).orElse(null),
          account.newestActivity() == null ? null : account.newestActivity().toString(),
          account.explain(locale));
    }
  }
}
