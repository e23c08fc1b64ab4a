package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.READ_CONTACT_REGISTER;
import static io.entsdk.messaging.MessagingPermissions.REPLAY_DECISIONS;
import static io.entsdk.messaging.MessagingPermissions.SEE_URGENT_SENDS;

import io.entsdk.core.PageRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.UrgentSends;
import io.entsdk.messaging.item.Decisions;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Holds the commands about calls for an adult and the register, with who may use them. */
final class FindingCommands {

  private FindingCommands() {}

  static CommandTable joined(CommandTable table) {
    Map<Ent, ItemId> kept = new HashMap<>();
    Function<Ent, ItemId> sent =
        ent -> kept.computeIfAbsent(ent, in -> new Post(in).write(in.grace(), in.alan()).item());
    return table
        .row(
            "SchoolMessaging.contactRegister",
            READ_CONTACT_REGISTER,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                Messaging.of(ent.tenant())
                    .school(ent.school())
                    .contactRegister(PageRequest.first(10), actor))
        .row(
            "Decisions.listOf",
            REPLAY_DECISIONS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> decisions(ent).listOf(sent.apply(ent), actor))
        .row(
            "Decisions.replay",
            REPLAY_DECISIONS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> decisions(ent).replay(sent.apply(ent), ent.alan(), actor))
        .row(
            "UrgentSends.list",
            SEE_URGENT_SENDS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> urgent(ent).list(PageRequest.first(10), actor))
        .row(
            "UrgentSends.count",
            SEE_URGENT_SENDS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> urgent(ent).count(Instant.EPOCH, Instant.EPOCH, actor))
        .unguarded("Calls.own", "one's own; HelpRoadTest tries it with other sign-ins")
        .unguarded("Calls.listOf", "one's own; HelpRoadTest tries it as others")
        .unguarded("Calls.seen", "of one who was asked; HelpRoadTest tries it as others");
  }

  private static Decisions decisions(Ent ent) {
    return Messaging.of(ent.tenant()).decisions();
  }

  private static UrgentSends urgent(Ent ent) {
    return Messaging.of(ent.tenant()).school(ent.school()).urgentSends();
  }
}
