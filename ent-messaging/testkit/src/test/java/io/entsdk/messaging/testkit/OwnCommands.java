package io.entsdk.messaging.testkit;

import io.entsdk.testkit.CommandTable;

/** Holds the commands about files and drafts with who may use them. */
final class OwnCommands {

  private static final String ONESELF = "one's own; AttachmentsTest tries it with other sign-ins";

  private static final String DRAFTS = "one's own; DraftsTest tries it with other sign-ins";

  private static final String FOLDERS = "one's own; CommandsTest tries it with other sign-ins";

  private static final String REQUESTS = "one's own; ContactRequestTest tries it as others";

  private OwnCommands() {}

  static CommandTable joined(CommandTable table) {
    return table
        .unguarded("Folders.list", FOLDERS)
        .unguarded("Folders.own", FOLDERS)
        .unguarded("Folders.make", FOLDERS)
        .unguarded("Folders.rename", FOLDERS)
        .unguarded("Folders.remove", FOLDERS)
        .unguarded("Folders.move", FOLDERS)
        .unguarded("Folders.starred", FOLDERS)
        .unguarded("Folders.archive", FOLDERS)
        .unguarded("Folders.trash", FOLDERS)
        .unguarded("Folders.putBack", FOLDERS)
        .unguarded("Folders.star", FOLDERS)
        .unguarded("ContactRequests.list", REQUESTS)
        .unguarded("ContactRequests.accept", REQUESTS)
        .unguarded("ContactRequests.decline", REQUESTS)
        .unguarded("ContactRequests.stopAccepting", REQUESTS)
        .unguarded("ContactRequests.made", REQUESTS)
        .unguarded("Attachments.upload", ONESELF)
        .unguarded("Attachments.listOf", ONESELF)
        .unguarded("Attachments.open", ONESELF)
        .unguarded("Drafts.save", DRAFTS)
        .unguarded("Drafts.list", DRAFTS)
        .unguarded("Drafts.get", DRAFTS)
        .unguarded("Drafts.resume", DRAFTS)
        .unguarded("Drafts.resumeAnnouncement", DRAFTS)
        .unguarded("Drafts.discard", DRAFTS)
        .unguarded("Drafts.send", DRAFTS)
        .unguarded("Drafts.schedule", DRAFTS)
        .unguarded("Drafts.cancel", DRAFTS);
  }
}
