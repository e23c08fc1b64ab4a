package io.entsdk.messaging.testkit;

import io.entsdk.testkit.CommandTable;

/** Holds the commands about files with who may use them. */
final class AttachmentCommands {

  private static final String ONESELF = "one's own; AttachmentsTest tries it with other sign-ins";

  private AttachmentCommands() {}

  static CommandTable joined(CommandTable table) {
    return table
        .unguarded("Attachments.upload", ONESELF)
        .unguarded("Attachments.listOf", ONESELF)
        .unguarded("Attachments.open", ONESELF);
  }
}
