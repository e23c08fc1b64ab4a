package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.FIND_PEOPLE;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;

import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryDay;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;

/** Says who may use which command of the directory; {@link CommandsTest} tries them. */
final class DirectoryCommands {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final PageRequest FIRST = PageRequest.first(20);

  private DirectoryCommands() {}

  static void addTo(CommandTable table) {
    table.row(
        "People.search",
        FIND_PEOPLE,
        ent -> ent.as(ent.alan()),
        (ent, actor) -> of(ent).people().search("ada", ent.school().id(), FIRST, actor));
    table.row(
        "DirectoryDay.search",
        FIND_PEOPLE,
        ent -> ent.as(ent.alan()),
        (ent, actor) -> on(ent).search("ada", ent.school().id(), FIRST, actor));
    HandCommands.addTo(table);
    MergeCommands.addTo(table);
    GroupCommands.addTo(table);
    InstitutionCommands.addTo(table);
    ActivityCommands.addTo(table);
    PassCommands.addTo(table);
    FieldCommands.addTo(table);
    CustodyCommands.addTo(table);
    readsOfSchool()
        .forEach((name, call) -> table.row(name, READ_SCHOOL, ent -> ent.as(ent.alan()), call));
    readsOfClass()
        .forEach((name, call) -> table.row(name, READ_CLASS, ent -> ent.as(ent.alan()), call));
  }

  private static Map<String, BiConsumer<Ent, Actor>> readsOfSchool() {
    return Map.of(
        "DirectoryDay.listClassesOf",
        (ent, actor) -> on(ent).listClassesOf(ent.school().id(), actor),
        "DirectoryDay.listFunctionsOf",
        (ent, actor) -> on(ent).listFunctionsOf(ent.school().id(), actor),
        "DirectoryDay.listStaffOf",
        (ent, actor) -> on(ent).listStaffOf(ent.school().id(), actor));
  }

  private static Map<String, BiConsumer<Ent, Actor>> readsOfClass() {
    return Map.of(
        "DirectoryDay.listPupilsOf",
        (ent, actor) -> on(ent).listPupilsOf(ent.cp(), actor),
        "DirectoryDay.listEnrolmentsOf",
        (ent, actor) -> on(ent).listEnrolmentsOf(ent.cp(), actor),
        "DirectoryDay.listStaffOf",
        (ent, actor) -> on(ent).listStaffOf(ent.cp(), actor),
        "DirectoryDay.listGuardiansOf",
        (ent, actor) -> on(ent).listGuardiansOf(ent.cp(), actor),
        "DirectoryDay.listFamiliesOf",
        (ent, actor) -> on(ent).listFamiliesOf(ent.cp(), actor));
  }

  private static Directory of(Ent ent) {
    return Directory.of(ent.tenant());
  }

  private static DirectoryDay on(Ent ent) {
    return of(ent).asOf(TODAY);
  }
}
