package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_ACTIVITIES;
import static io.entsdk.core.directory.DirectoryPermissions.REACH_PUPIL;
import static io.entsdk.core.directory.DirectoryPermissions.READ_ENTRUSTED;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;

import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Says who may let an organisation into a school; each call finds an activity of its own. */
final class ActivityCommands {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period YEAR = new Period(TODAY, LocalDate.of(2027, 7, 4));

  private final CommandTable table;

  private ActivityCommands(CommandTable table) {
    this.table = table;
  }

  static void addTo(CommandTable table) {
    ActivityCommands rows = new ActivityCommands(table);
    rows.conventions();
    rows.activities();
    rows.reads();
  }

  private void conventions() {
    head(
        "Conventions.sign",
        (ent, actor) ->
            of(ent).conventions().sign(commune(ent).id(), ent.school().id(), "Étude", YEAR, actor));
    head(
        "Conventions.end",
        (ent, actor) -> of(ent).conventions().end(convention(ent).id(), TODAY, actor));
    head(
        "Conventions.addAgent",
        (ent, actor) ->
            of(ent).conventions().addAgent(convention(ent).id(), ent.cleo(), YEAR, actor));
    head(
        "Conventions.removeAgent",
        (ent, actor) ->
            of(ent).conventions().removeAgent(staffed(ent).convention(), ent.cleo(), TODAY, actor));
  }

  private void activities() {
    head(
        "Activities.open",
        (ent, actor) -> of(ent).activities().open(convention(ent).id(), "Étude", YEAR, actor));
    head(
        "Activities.register",
        (ent, actor) ->
            of(ent)
                .activities()
                .register(activity(ent).id(), ent.ada(), new Period(TODAY, TODAY), actor));
    head(
        "Activities.withdraw",
        (ent, actor) -> of(ent).activities().withdraw(staffed(ent).id(), ent.bob(), TODAY, actor));
    head(
        "Activities.entrust",
        (ent, actor) ->
            of(ent)
                .activities()
                .entrust(
                    staffed(ent).id(),
                    ent.cleo(),
                    new Period(TODAY.plusDays(1), YEAR.lastDay()),
                    actor));
    head(
        "Activities.relieve",
        (ent, actor) -> of(ent).activities().relieve(staffed(ent).id(), ent.cleo(), TODAY, actor));
  }

  private void reads() {
    row(
        "Activities.listPupilsOf",
        REACH_PUPIL,
        (ent, actor) -> of(ent).activities().listPupilsOf(activity(ent).id(), actor));
    row(
        "Activities.listOf",
        READ_SCHOOL,
        (ent, actor) -> of(ent).activities().listOf(ent.school().id(), TODAY, actor));
    row(
        "Conventions.listOf",
        READ_SCHOOL,
        (ent, actor) -> of(ent).conventions().listOf(ent.school().id(), TODAY, actor));
    row(
        "Activities.listEntrustedTo",
        READ_ENTRUSTED,
        (ent, actor) -> of(ent).activities().listEntrustedTo(ent.alan(), ent.school().id(), actor));
  }

  private void head(String name, BiConsumer<Ent, Actor> call) {
    row(name, MANAGE_ACTIVITIES, call);
  }

  private void row(String name, Permission permission, BiConsumer<Ent, Actor> call) {
    table.row(name, permission, ent -> ent.as(ent.head()), call);
  }

  private static Organisation commune(Ent ent) {
    return of(ent).organisations().register(null, "Commune", OrganisationKind.COMMUNE, SYSTEM);
  }

  private static Convention convention(Ent ent) {
    return of(ent)
        .conventions()
        .sign(commune(ent).id(), ent.school().id(), "Périscolaire", YEAR, SYSTEM);
  }

  private static Activity activity(Ent ent) {
    return of(ent).activities().open(convention(ent).id(), "Étude", YEAR, SYSTEM);
  }

  /** Return an activity with Cleo for an agent until tonight, and perhaps Bob. */
  private static Activity staffed(Ent ent) {
    Activity activity = activity(ent);
    Period today = new Period(TODAY, TODAY);
    of(ent).conventions().addAgent(activity.convention(), ent.cleo(), YEAR, SYSTEM);
    of(ent).activities().entrust(activity.id(), ent.cleo(), today, SYSTEM);
    if (!of(ent).asOf(TODAY).listPupilsOf(ent.cp(), SYSTEM).isEmpty()) {
      of(ent).activities().register(activity.id(), ent.bob(), today, SYSTEM);
    }
    return activity;
  }

  private static Directory of(Ent ent) {
    return Directory.of(ent.tenant());
  }
}
