package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.GroupBook;
import io.entsdk.core.internal.directory.GroupSight;
import io.entsdk.core.internal.directory.JpaGroups;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Keeps the groups of a school and who is in them. Each method is one unit of work.
 *
 * <p>A sensitive group is shown to the heads of the school and to its keepers; to anybody else it
 * is not there.
 */
public final class Groups {

  private final Tenant tenant;

  Groups(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Open a group.
   *
   * @throws io.entsdk.core.ConflictException with code {@code group-name-taken} if the school has a
   *     group of that name then
   */
  public Group open(SchoolId school, String name, GroupKind kind, LocalDate firstDay, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfSchool(school));
          return new JpaGroups(unit)
              .get(new GroupBook(unit, actor).open(school, name, kind, firstDay));
        });
  }

  /** Close a group after {@code lastDay}; from then on nobody is in it. */
  public void close(GroupId group, LocalDate lastDay, Actor actor) {
    change(group, actor, (book, found) -> book.close(found, lastDay));
  }

  /**
   * Take a person in as a member or as a keeper.
   *
   * @throws io.entsdk.core.ConflictException with code {@code rule-decides} if the group takes its
   *     members by a rule
   */
  public void admit(GroupId group, PersonId person, GroupRole role, Period period, Actor actor) {
    change(group, actor, (book, found) -> book.admit(found, person, role, period));
  }

  /** Let a member or keeper go after {@code lastDay}. */
  public void dismiss(GroupId group, PersonId person, LocalDate lastDay, Actor actor) {
    change(group, actor, (book, found) -> book.dismiss(found, person, lastDay));
  }

  /** Return the groups of {@code school} on {@code day} that the actor may know of, by name. */
  public List<Group> listOf(SchoolId school, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.READ_SCHOOL, new Scope.OfSchool(school));
          return new GroupSight(unit, actor)
              .shown(school, new JpaGroups(unit).listOf(school, checked));
        });
  }

  /** Return the members of a group on {@code day}, by name. */
  public List<DirectoryEntry> listMembersOf(GroupId group, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(
        tenant,
        unit -> {
          JpaGroups groups = new JpaGroups(unit);
          Group found = groups.get(group);
          new GroupSight(unit, actor).require(found);
          return groups.membersOf(found, checked);
        });
  }

  private void change(GroupId id, Actor actor, BiConsumer<GroupBook, Group> act) {
    Unit.joined(
        tenant,
        unit -> {
          Group group = new JpaGroups(unit).get(id);
          new AccessCheck(unit)
              .require(
                  actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfSchool(group.school()));
          act.accept(new GroupBook(unit, actor), group);
          return group;
        });
  }
}
