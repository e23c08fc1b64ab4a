package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_INSTITUTIONS;
import static io.entsdk.core.directory.DirectoryPermissions.OPEN_SCHOOL;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;

import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.UUID;

/** Says who may say what a school is. */
final class InstitutionCommands {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  private InstitutionCommands() {}

  static void addTo(CommandTable table) {
    table
        .row(
            "Schools.putUnder",
            MANAGE_INSTITUTIONS,
            InstitutionCommands::inspector,
            (ent, actor) ->
                of(ent).schools().putUnder(Contract.PUBLIC, ent.school().id(), TODAY, actor))
        .row(
            "Schools.beginYear",
            MANAGE_INSTITUTIONS,
            InstitutionCommands::inspector,
            (ent, actor) -> of(ent).schools().beginYear(ent.school().id(), TODAY, actor))
        .row(
            "Organisations.register",
            OPEN_SCHOOL,
            null,
            (ent, actor) ->
                of(ent).organisations().register(null, "DSDEN", OrganisationKind.AUTHORITY, actor))
        .row(
            "Attachments.attach",
            MANAGE_INSTITUTIONS,
            InstitutionCommands::inspector,
            (ent, actor) ->
                of(ent)
                    .attachments()
                    .attach(
                        Institution.of(ent.school().id()),
                        authority(ent),
                        Period.from(TODAY),
                        actor))
        .row(
            "Attachments.detach",
            MANAGE_INSTITUTIONS,
            InstitutionCommands::inspector,
            InstitutionCommands::detach)
        .row(
            "Responsibilities.name",
            MANAGE_INSTITUTIONS,
            InstitutionCommands::inspector,
            (ent, actor) -> named(ent, actor))
        .row(
            "Responsibilities.end",
            MANAGE_INSTITUTIONS,
            InstitutionCommands::inspector,
            (ent, actor) ->
                of(ent).responsibilities().end(ent.school().id(), named(ent, SYSTEM), TODAY, actor))
        .row(
            "Responsibilities.listOf",
            READ_SCHOOL,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> of(ent).responsibilities().listOf(ent.school().id(), TODAY, actor))
        .row(
            "Responsibilities.listSecondPeople",
            READ_SCHOOL,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                of(ent).responsibilities().listSecondPeople(ent.school().id(), ent.head(), actor));
  }

  private static void detach(Ent ent, Actor actor) {
    Institution school = Institution.of(ent.school().id());
    if (of(ent).attachments().listAncestorsOf(school, TODAY).isEmpty()) {
      of(ent).attachments().attach(school, authority(ent), Period.from(TODAY), SYSTEM);
    }
    Institution parent = of(ent).attachments().listAncestorsOf(school, TODAY).get(0);
    of(ent).attachments().detach(school, parent, TODAY, actor);
  }

  private static UUID named(Ent ent, Actor actor) {
    Holder holder = new Holder.OfPerson(ent.head(), "Déléguée");
    return of(ent)
        .responsibilities()
        .name(ent.school().id(), ResponsibilityRole.DELEGATE, holder, Period.from(TODAY), actor);
  }

  private static Institution authority(Ent ent) {
    OrganisationId id =
        of(ent).organisations().register(null, "DSDEN", OrganisationKind.AUTHORITY, SYSTEM).id();
    return Institution.of(id);
  }

  private static Actor inspector(Ent ent) {
    return ent.as(new Crowd(ent).inspector());
  }

  private static Directory of(Ent ent) {
    return Directory.of(ent.tenant());
  }
}
