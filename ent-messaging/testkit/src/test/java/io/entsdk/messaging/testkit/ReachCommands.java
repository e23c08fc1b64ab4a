package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.MANAGE_INCIDENT;
import static io.entsdk.messaging.MessagingPermissions.MANAGE_REACH;
import static io.entsdk.messaging.MessagingPermissions.OPEN_REACH;
import static io.entsdk.messaging.MessagingPermissions.PLACE_MEASURE;
import static io.entsdk.messaging.MessagingPermissions.READ_REACH;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.IncidentMode;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.GrantPreview;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Mandate;
import io.entsdk.messaging.reach.MandateId;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.OfficeId;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.PolicyGrantId;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Holds the commands of reach with who may use them. */
final class ReachCommands {

  private static final String RELAY = "one's own; RelayTest tries it with other sign-ins";

  private static final String ONESELF = "one's own; OwnReachTest tries it with other sign-ins";
  private static final Actor SYSTEM = Actor.system("test");
  private static final Period YEAR = Period.from(LocalDate.of(2026, 9, 15));

  private ReachCommands() {}

  static CommandTable of(Database database) {
    return OwnCommands.joined(
            NoticeCommands.joined(
                FindingCommands.joined(
                    HoursCommands.joined(
                        incidents(mandates(decisions(questions(new CommandTable(database)))))))))
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
        .unguarded("Reach.reachable", ONESELF)
        .unguarded("Reach.prefer", ONESELF)
        .unguarded("RelayWishes.hear", RELAY)
        .unguarded("RelayWishes.stop", RELAY)
        .unguarded("RelayWishes.find", RELAY)
        .unguarded("Measures.block", ONESELF)
        .unguarded("Measures.unblock", ONESELF);
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

  private static CommandTable decisions(CommandTable table) {
    Map<Ent, MeasureId> kept = new HashMap<>();
    Function<Ent, MeasureId> placed =
        ent -> kept.computeIfAbsent(ent, in -> reach(in).measures().place(muting(in), SYSTEM));
    return table
        .row(
            "Openings.preview",
            OPEN_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).openings().preview(opening(ent), actor))
        .row(
            "Openings.open",
            OPEN_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).openings().open(new GrantPreview(opening(ent), 0), actor))
        .row(
            "Openings.end",
            OPEN_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).openings().end(opened(ent), actor))
        .row(
            "Openings.listOf",
            OPEN_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).openings().listOf(ent.school().id(), actor))
        .row(
            "Measures.place",
            PLACE_MEASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).measures().place(muting(ent), actor))
        .row(
            "Measures.lift",
            PLACE_MEASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).measures().lift(placed.apply(ent), actor));
  }

  private static CommandTable incidents(CommandTable table) {
    return table
        .row(
            "IncidentMode.managementOnly",
            MANAGE_INCIDENT,
            ent -> ent.as(ent.head()),
            (ent, actor) -> incident(ent).managementOnly("test", actor))
        .row(
            "IncidentMode.end",
            MANAGE_INCIDENT,
            ent -> ent.as(ent.head()),
            (ent, actor) -> incident(ent).end(actor))
        .row(
            "IncidentMode.isOn",
            MANAGE_INCIDENT,
            ent -> ent.as(ent.head()),
            (ent, actor) -> incident(ent).isOn(actor));
  }

  private static IncidentMode incident(Ent ent) {
    return Messaging.of(ent.tenant()).school(ent.school()).incident();
  }

  private static CommandTable mandates(CommandTable table) {
    Map<Ent, MandateId> kept = new HashMap<>();
    Function<Ent, MandateId> given =
        ent ->
            kept.computeIfAbsent(
                ent, in -> reach(in).mandates().give(mandate(in, team(in)), SYSTEM));
    return table
        .row(
            "Mandates.openTeam",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                reach(ent).mandates().openTeam(ent.school().id(), TeamRole.OFFICE, actor))
        .row(
            "Mandates.closeTeam",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).mandates().closeTeam(team(ent), actor))
        .row(
            "Mandates.give",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).mandates().give(mandate(ent, team(ent)), actor))
        .row(
            "Mandates.end",
            MANAGE_REACH,
            ent -> ent.as(ent.head()),
            (ent, actor) -> reach(ent).mandates().end(given.apply(ent), actor));
  }

  private static TeamId team(Ent ent) {
    return reach(ent).mandates().openTeam(ent.school().id(), TeamRole.OFFICE, SYSTEM);
  }

  private static Mandate mandate(Ent ent, TeamId team) {
    Period week = new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 21));
    return new Mandate(ent.school().id(), ent.edith(), Principal.of(team), week, "test");
  }

  private static GrantTerms opening(Ent ent) {
    return GrantTerms.of(ent.school().id(), Opening.CLASSMATES, YEAR, "test");
  }

  private static PolicyGrantId opened(Ent ent) {
    return reach(ent).openings().open(new GrantPreview(opening(ent), 0), SYSTEM).id();
  }

  private static Measure muting(Ent ent) {
    return Measure.muting(ent.ada(), ent.school().id(), YEAR, "test");
  }

  private static OfficeId appointed(Ent ent) {
    return reach(ent).appoint(nurse(ent), SYSTEM);
  }

  private static Appointment nurse(Ent ent) {
    return Appointment.of(ent.edith(), ent.school().id(), Office.NURSE, YEAR);
  }

  private static Wearer grace(Ent ent) {
    return new Wearer(ent.grace(), new Hat(Profile.TUT, ent.school().id()));
  }

  private static Reach reach(Ent ent) {
    return Messaging.of(ent.tenant()).reach();
  }
}
