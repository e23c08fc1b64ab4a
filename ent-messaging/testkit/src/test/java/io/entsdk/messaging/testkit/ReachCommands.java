package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.MANAGE_REACH;
import static io.entsdk.messaging.MessagingPermissions.READ_REACH;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.OfficeId;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Locale;

/** Holds the commands of reach with who may use them. */
final class ReachCommands {

  private ReachCommands() {}

  static CommandTable of(Database database) {
    return questions(new CommandTable(database))
        .row(
            "Reach.adopt",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).adopt(ent.school().id(), ReachProfile.FR_1D_STRICT, actor))
        .row(
            "Reach.appoint",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).appoint(nurse(ent), actor))
        .row(
            "Reach.dismiss",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).dismiss(appointed(ent), actor))
        .unguarded("Messaging.as", "gives the actor's own mailbox, whose methods check");
  }

  private static CommandTable questions(CommandTable table) {
    return table
        .row(
            "Reach.matrix",
            READ_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).matrix(ent.school().id(), actor))
        .row(
            "Reach.decide",
            READ_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                reach(ent).decide(grace(ent), Recipient.of(ent.alan()), PRIVATE_MESSAGE, actor))
        .row(
            "Reach.explain",
            READ_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                reach(ent)
                    .explain(
                        grace(ent),
                        Recipient.of(ent.alan()),
                        PRIVATE_MESSAGE,
                        Locale.FRENCH,
                        actor));
  }

  private static OfficeId appointed(Ent ent) {
    return reach(ent).appoint(nurse(ent), Actor.system("a nurse for the test"));
  }

  private static Appointment nurse(Ent ent) {
    return Appointment.of(
        ent.edith(), ent.school().id(), Office.NURSE, Period.from(LocalDate.of(2026, 9, 15)));
  }

  private static Wearer grace(Ent ent) {
    return new Wearer(ent.grace(), new Hat(Profile.TUT, ent.school().id()));
  }

  private static Reach reach(Ent ent) {
    return Messaging.of(ent.tenant()).reach();
  }
}
