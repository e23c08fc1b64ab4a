package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.NOTE_PAPER_WISH;
import static io.entsdk.messaging.MessagingPermissions.SEE_UNREACHED_FAMILIES;

import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.notice.Notices;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;

/** Holds the commands about notices with who may use them. */
final class NoticeCommands {

  private static final String ONESELF = "one's own; NoticesTest tries it with other sign-ins";

  private static final String OWN_ADDRESSES = "one's own; AddressesTest tries it otherwise";

  private NoticeCommands() {}

  static CommandTable joined(CommandTable table) {
    return table
        .row(
            "Notices.listUnreached",
            SEE_UNREACHED_FAMILIES,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> notices(ent).listUnreached(ent.cp(), actor))
        .row(
            "Notices.listOnPaper",
            SEE_UNREACHED_FAMILIES,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> notices(ent).listOnPaper(ent.cp(), actor))
        .row(
            "Notices.notePaper",
            NOTE_PAPER_WISH,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> notices(ent).notePaper(ent.grace(), ent.cp(), true, actor))
        .unguarded("Notices.reportBounce", "of one notice; NoticesTest tries it as others")
        .unguarded("Notices.prefer", ONESELF)
        .unguarded("Notices.onPaper", ONESELF)
        .unguarded("Notices.subscribe", ONESELF)
        .unguarded("Notices.unsubscribe", OWN_ADDRESSES)
        .unguarded("Notices.addresses", OWN_ADDRESSES);
  }

  private static Notices notices(Ent ent) {
    return Messaging.of(ent.tenant()).notices();
  }
}
