package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.FIND_PEOPLE;
import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_DIRECTORY;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SCHOOL;
import static io.entsdk.core.directory.DirectoryPermissions.READ_SENSITIVE_GROUP;

import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.GroupKind;
import io.entsdk.core.directory.GroupRole;
import io.entsdk.core.directory.Groups;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SensitiveNeed;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Says who may see and change the groups of a school; each call finds groups of its own. */
final class GroupCommands {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Actor SYSTEM = Actor.system("test");

  private GroupCommands() {}

  static void addTo(CommandTable table) {
    head(table, "Groups.open", MANAGE_DIRECTORY, (ent, actor) -> open(ent, actor));
    head(
        table,
        "Groups.close",
        MANAGE_DIRECTORY,
        (ent, actor) -> of(ent).close(open(ent, SYSTEM), TODAY, actor));
    head(table, "Groups.admit", MANAGE_DIRECTORY, GroupCommands::admit);
    head(
        table,
        "Groups.dismiss",
        MANAGE_DIRECTORY,
        (ent, actor) -> {
          GroupId group = open(ent, SYSTEM);
          try {
            of(ent).dismiss(group, ent.ada(), TODAY, actor);
          } catch (NotFoundException e) {
            // She is not in it; whoever comes so far was allowed.
          }
        });
    table.row(
        "Groups.listOf",
        READ_SCHOOL,
        ent -> ent.as(ent.alan()),
        (ent, actor) -> of(ent).listOf(ent.school().id(), TODAY, actor));
    table.row(
        "Groups.listMembersOf",
        FIND_PEOPLE,
        ent -> ent.as(ent.alan()),
        (ent, actor) -> of(ent).listMembersOf(open(ent, SYSTEM), TODAY, actor));
    head(
        table,
        "Groups.listMembersOf",
        READ_SENSITIVE_GROUP,
        (ent, actor) ->
            of(ent)
                .listMembersOf(
                    open(ent, new GroupKind.Sensitive(SensitiveNeed.PAI), SYSTEM), TODAY, actor));
  }

  private static void admit(Ent ent, Actor actor) {
    try {
      of(ent).admit(open(ent, SYSTEM), ent.ada(), GroupRole.MEMBER, Period.from(TODAY), actor);
    } catch (RejectedException e) {
      // Once her stay has ended she fits no more; whoever comes so far was allowed.
    }
  }

  private static void head(
      CommandTable table, String name, Permission permission, BiConsumer<Ent, Actor> call) {
    table.row(name, permission, ent -> ent.as(ent.head()), call);
  }

  private static GroupId open(Ent ent, Actor actor) {
    return open(ent, new GroupKind.Manual(), actor);
  }

  private static GroupId open(Ent ent, GroupKind kind, Actor actor) {
    String name = "Group " + UUID.randomUUID();
    return of(ent).open(ent.school().id(), name, kind, TODAY, actor).id();
  }

  private static Groups of(Ent ent) {
    return Directory.of(ent.tenant()).groups();
  }
}
