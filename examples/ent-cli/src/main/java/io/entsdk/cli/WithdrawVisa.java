package io.entsdk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes back a visa that was written down by mistake. */
@Command(
    name = "withdraw",
    description = "Take back a visa that was written down by mistake; nothing has gone under it.")
final class WithdrawVisa extends SlipCommands.OfOne {

  @Option(
      names = "--because",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for the file, in words that name nobody.")
  private String because;

  @Override
  Answer take(Installation at) {
    return SlipView.told(SlipCommands.slips(at).withdraw(slip, because, actor.actor(at)));
  }
}
