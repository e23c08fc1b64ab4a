package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_DIRECTORY;
import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_INSTITUTIONS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;

import io.entsdk.core.directory.Crowd;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duty;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiConsumer;

/** Says who may change the facts of a school by hand. */
final class HandCommands {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period OPEN = Period.from(TODAY);

  private final CommandTable table;

  private HandCommands(CommandTable table) {
    this.table = table;
  }

  static void addTo(CommandTable table) {
    HandCommands rows = new HandCommands(table);
    rows.pupils();
    rows.staff();
    rows.classes();
    rows.people();
  }

  private void pupils() {
    head(
        "Enrolments.enrol",
        (ent, actor) ->
            of(ent).enrolments().enrol(newcomer(ent), ent.cp().id(), PupilLevel.CP, TODAY, actor));
    head(
        "Enrolments.leave",
        (ent, actor) -> of(ent).enrolments().leave(ent.ada(), ent.cp().id(), TODAY, actor));
    head(
        "Enrolments.move",
        (ent, actor) ->
            of(ent)
                .enrolments()
                .move(
                    ent.ada(),
                    ent.cp().id(),
                    ent.ce1().id(),
                    PupilLevel.CP,
                    TODAY.plusDays(1),
                    actor));
  }

  private void staff() {
    head(
        "Staff.giveFunction",
        (ent, actor) ->
            of(ent)
                .staff()
                .giveFunction(newcomer(ent), ent.school().id(), Profile.ATSEM, OPEN, actor));
    table.row(
        "Staff.giveFunction",
        MANAGE_INSTITUTIONS,
        ent -> ent.as(new Crowd(ent).inspector()),
        (ent, actor) ->
            of(ent)
                .staff()
                .giveFunction(newcomer(ent), ent.school().id(), Profile.DIR, OPEN, actor));
    head(
        "Staff.endFunction",
        (ent, actor) ->
            of(ent).staff().endFunction(ent.alan(), ent.school().id(), Profile.ENS, TODAY, actor));
    head(
        "Staff.assign",
        (ent, actor) ->
            of(ent).staff().assign(ent.alan(), ent.ce1().id(), Duty.any(), OPEN, actor));
    head(
        "Staff.unassign",
        (ent, actor) -> of(ent).staff().unassign(ent.alan(), ent.cp().id(), TODAY, actor));
    table.row(
        "DirectoryDay.listAssignmentsOf",
        READ_CLASS,
        ent -> ent.as(ent.alan()),
        (ent, actor) -> of(ent).asOf(TODAY).listAssignmentsOf(ent.cp(), actor));
  }

  private void classes() {
    head(
        "Classes.open",
        (ent, actor) ->
            of(ent)
                .classes()
                .open(ent.school().id(), "CM1-CM2", Set.of(PupilLevel.CM1), TODAY, actor));
    head(
        "Classes.close",
        (ent, actor) -> of(ent).classes().close(ent.cp().id(), LocalDate.of(9998, 7, 4), actor));
    table.row(
        "Classes.listLevelsOf",
        READ_SCHOOL,
        ent -> ent.as(ent.alan()),
        (ent, actor) -> of(ent).classes().listLevelsOf(ent.cp(), actor));
  }

  private void people() {
    head(
        "People.enter",
        (ent, actor) ->
            of(ent)
                .people()
                .enter(NewPerson.named(Profile.ATSEM, "CURIE", "Marie"), ent.school().id(), actor));
    head(
        "People.rename",
        (ent, actor) -> of(ent).people().rename(ent.ada(), "BYRON", null, "Ada", actor));
    head("People.listFactsOf", (ent, actor) -> of(ent).people().listFactsOf(ent.ada(), actor));
  }

  /** A refusal for another reason than the missing right, such as a conflict, is no denial. */
  private void head(String name, BiConsumer<Ent, Actor> call) {
    table.row(
        name,
        MANAGE_DIRECTORY,
        ent -> ent.as(ent.head()),
        (ent, actor) -> {
          try {
            call.accept(ent, actor);
          } catch (ConflictException | NotFoundException e) {
            // The row before has done it, or the facts have ended: it was allowed.
          }
        });
  }

  private static PersonId newcomer(Ent ent) {
    return new Crowd(ent).person("NEWCOMER", "Noa");
  }

  private static Directory of(Ent ent) {
    return Directory.of(ent.tenant());
  }
}
