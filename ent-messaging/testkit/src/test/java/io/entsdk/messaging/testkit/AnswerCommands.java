package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.READ_ACKNOWLEDGEMENTS;
import static io.entsdk.messaging.MessagingPermissions.RECORD_ANSWER;
import static io.entsdk.messaging.MessagingPermissions.REMIND_FAMILIES;

import io.entsdk.core.Actor;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Answers;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.AnswerMethod;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.RecordedAnswer;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Holds the commands about the answers of families with who may use them. */
final class AnswerCommands {

  private AnswerCommands() {}

  static CommandTable joined(CommandTable table) {
    Map<Ent, ItemId> kept = new HashMap<>();
    Function<Ent, ItemId> trip =
        ent -> kept.computeIfAbsent(ent, in -> trip(in).send(Post.newKey()).item());
    Map<Ent, ItemId> plain = new HashMap<>();
    Function<Ent, ItemId> seen =
        ent ->
            plain.computeIfAbsent(
                ent, in -> trip(in).askToAcknowledge().send(Post.newKey()).item());
    return table
        .row(
            "Answers.byChild",
            READ_ACKNOWLEDGEMENTS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> answers(ent, actor, trip.apply(ent)).byChild())
        .row(
            "Answers.slips",
            READ_ACKNOWLEDGEMENTS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> answers(ent, actor, trip.apply(ent)).slips())
        .row(
            "Answers.noted",
            READ_ACKNOWLEDGEMENTS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> answers(ent, actor, trip.apply(ent)).noted())
        .row(
            "Answers.told",
            READ_ACKNOWLEDGEMENTS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> answers(ent, actor, trip.apply(ent)).told())
        .row(
            "Answers.remind",
            REMIND_FAMILIES,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> answers(ent, actor, trip.apply(ent)).remind())
        .row(
            "Answers.record",
            RECORD_ANSWER,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> answers(ent, actor, seen.apply(ent)).record(onPaper(ent)));
  }

  /** Begin an announcement that asks to agree. */
  private static Announcement trip(Ent ent) {
    return Messaging.of(ent.tenant())
        .as(ent.as(ent.alan()))
        .announce(ent.school())
        .to(Audience.guardiansOf(ent.cp()))
        .subject("Sortie au musée")
        .text("Jeudi.")
        .askToAuthorise();
  }

  private static RecordedAnswer onPaper(Ent ent) {
    return new RecordedAnswer(
        ent.ada(),
        Guardian.of(ent.grace()),
        "none",
        Answer.ACCEPT,
        AnswerMethod.PAPER,
        LocalDate.of(2026, 9, 15));
  }

  private static Answers answers(Ent ent, Actor actor, ItemId item) {
    return Messaging.of(ent.tenant()).as(actor).answers(item);
  }
}
