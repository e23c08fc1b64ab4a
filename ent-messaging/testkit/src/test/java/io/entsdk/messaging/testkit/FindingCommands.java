package io.entsdk.messaging.testkit;

import io.entsdk.testkit.CommandTable;

/** Holds the commands about calls for an adult, each of which shows somebody the own alone. */
final class FindingCommands {

  private FindingCommands() {}

  static CommandTable joined(CommandTable table) {
    return table
        .unguarded("Calls.listOf", "one's own; HelpRoadTest tries it as others")
        .unguarded("Calls.seen", "of one who was asked; HelpRoadTest tries it as others");
  }
}
