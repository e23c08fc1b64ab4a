package io.entsdk.core;

import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Period;
import io.entsdk.core.launch.LaunchPermissions;
import io.entsdk.core.launch.LaunchRecord;
import io.entsdk.core.launch.Launches;
import io.entsdk.core.launch.Proof;
import io.entsdk.core.launch.Requirement;
import io.entsdk.core.usage.Usage;
import io.entsdk.core.usage.UsagePermissions;
import io.entsdk.core.usage.UsageWeek;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;

/** Says who may put on record what a launch takes, launch, and see what comes of it. */
final class LaunchCommands {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  private static final UsageWeek WEEK = UsageWeek.of(TODAY);

  private LaunchCommands() {}

  static void addTo(CommandTable table) {
    table
        .row(
            "Launches.readiness",
            LaunchPermissions.READ_READINESS,
            LaunchCommands::head,
            (ent, actor) -> of(ent).readiness(ent.school().id(), TODAY, actor))
        .row(
            "Launches.listRecordsOf",
            LaunchPermissions.READ_READINESS,
            LaunchCommands::head,
            (ent, actor) -> of(ent).listRecordsOf(ent.school().id(), actor))
        .row(
            "Launches.record",
            LaunchPermissions.RECORD_READINESS,
            LaunchCommands::head,
            LaunchCommands::recorded)
        .row(
            "Launches.endRecord",
            LaunchPermissions.RECORD_READINESS,
            LaunchCommands::head,
            (ent, actor) ->
                of(ent).endRecord(recorded(ent, Actor.system("test")).id(), TODAY, actor))
        .row(
            "Launches.launch",
            LaunchPermissions.LAUNCH_SCHOOL,
            LaunchCommands::head,
            (ent, actor) -> of(ent).launch(ent.school().id(), actor))
        .row(
            "Launches.withdraw",
            LaunchPermissions.LAUNCH_SCHOOL,
            LaunchCommands::head,
            (ent, actor) -> of(ent).withdraw(ent.school().id(), "test", actor))
        .row(
            "Usage.figuresOf",
            UsagePermissions.READ_USAGE,
            LaunchCommands::head,
            (ent, actor) -> Usage.of(ent.tenant()).figuresOf(ent.school().id(), WEEK, WEEK, actor))
        .row(
            "Usage.figures",
            UsagePermissions.READ_ALL_USAGE,
            null,
            (ent, actor) -> Usage.of(ent.tenant()).figures(WEEK, WEEK, actor))
        .row(
            "Launches.pilot",
            LaunchPermissions.LAUNCH_PILOT,
            ent -> ent.as(new Crowd(ent).inspector()),
            (ent, actor) -> of(ent).pilot(ent.school().id(), "test", TODAY, actor));
  }

  private static LaunchRecord recorded(Ent ent, Actor actor) {
    return of(ent)
        .record(
            ent.school().id(),
            Requirement.REGISTER_IN_FORCE,
            new Proof.Document("R-1"),
            Period.from(TODAY),
            actor);
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }

  private static Launches of(Ent ent) {
    return Launches.of(ent.tenant());
  }
}
