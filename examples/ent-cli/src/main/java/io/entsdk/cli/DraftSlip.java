package io.entsdk.cli;

import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.archive.Slips;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts a slip of what waits for a visa, as a plan finds it. */
@Command(
    name = "draft",
    description = "Draft a slip of what waits for a visa alone: accounts, or rows of tables.")
final class DraftSlip extends Step {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(
      names = "--service",
      paramLabel = "TEXT",
      description = "Who hands it in; the name of the school if left out.")
  private @Nullable String service;

  @Option(names = "--rows", description = "Rows that go by their own age, in place of accounts.")
  private boolean rows;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Accounts that are due by another day than today.")
  private @Nullable LocalDate day;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    if (rows && day != null) {
      throw new UsageException("--day is of accounts; leave out --rows");
    }
  }

  @Override
  Answer take(Installation at) {
    School found = at.school(school);
    Slips slips = SlipCommands.slips(at);
    String by = service == null ? found.name() : service;
    LocalDate until = day == null ? at.today(found) : day;
    return SlipView.told(
        rows
            ? slips.draftRows(found.id(), by, actor.actor(at))
            : slips.draftAccounts(found.id(), by, until, actor.actor(at)));
  }
}
