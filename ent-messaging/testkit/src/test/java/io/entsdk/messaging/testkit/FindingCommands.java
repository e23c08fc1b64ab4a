package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.READ_CONTACT_REGISTER;

import io.entsdk.core.PageRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.testkit.CommandTable;

/** Holds the commands about calls for an adult and the register, with who may use them. */
final class FindingCommands {

  private FindingCommands() {}

  static CommandTable joined(CommandTable table) {
    return table
        .row(
            "SchoolMessaging.contactRegister",
            READ_CONTACT_REGISTER,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                Messaging.of(ent.tenant())
                    .school(ent.school())
                    .contactRegister(PageRequest.first(10), actor))
        .unguarded("Calls.own", "one's own; HelpRoadTest tries it with other sign-ins")
        .unguarded("Calls.listOf", "one's own; HelpRoadTest tries it as others")
        .unguarded("Calls.seen", "of one who was asked; HelpRoadTest tries it as others");
  }
}
