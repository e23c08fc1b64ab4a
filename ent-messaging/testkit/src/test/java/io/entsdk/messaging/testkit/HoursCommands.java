package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.MessagingPermissions.SEE_RELEASE_HOURS;
import static io.entsdk.messaging.MessagingPermissions.SET_RELEASE_HOURS;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.release.ReleaseHours;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseTermsId;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Holds the commands about the hours of schools with who may use them. */
final class HoursCommands {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  private HoursCommands() {}

  static CommandTable joined(CommandTable table) {
    Map<Ent, ReleaseTermsId> kept = new HashMap<>();
    Function<Ent, ReleaseTermsId> decided =
        ent ->
            kept.computeIfAbsent(
                ent, in -> hours(in).decide(closing(in), Actor.system("test")).id());
    return table
        .row(
            "ReleaseHours.decide",
            SET_RELEASE_HOURS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> hours(ent).decide(closing(ent), actor))
        .row(
            "ReleaseHours.end",
            SET_RELEASE_HOURS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> hours(ent).end(decided.apply(ent), actor))
        .row(
            "ReleaseHours.listOf",
            SET_RELEASE_HOURS,
            ent -> ent.as(ent.head()),
            (ent, actor) -> hours(ent).listOf(ent.school().id(), actor))
        .row(
            "ReleaseHours.calendarOf",
            SEE_RELEASE_HOURS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> hours(ent).calendarOf(ent.school(), actor));
  }

  private static ReleaseTerms closing(Ent ent) {
    return ReleaseTerms.closing(
        ent.school().id(), new Period(TODAY.plusDays(30), TODAY.plusDays(31)), "test");
  }

  private static ReleaseHours hours(Ent ent) {
    return Messaging.of(ent.tenant()).hours();
  }
}
