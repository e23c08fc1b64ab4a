package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.ActivityBook;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.JpaActivities;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Keeps the conventions under which organisations work in schools, and the agents whom they send.
 * Each method is one unit of work.
 */
public final class Conventions {

  private final Tenant tenant;

  Conventions(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Sign a convention called {@code name} between a school and an organisation. */
  public Convention sign(
      OrganisationId organisation, SchoolId school, String name, Period period, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          require(unit, actor, DirectoryPermissions.MANAGE_ACTIVITIES, school);
          ConventionId id = new ActivityBook(unit, actor).sign(organisation, school, name, period);
          return new JpaActivities(unit).convention(id);
        });
  }

  /** End a convention on {@code lastDay}, included; its activities give no reach from then on. */
  public void end(ConventionId convention, LocalDate lastDay, Actor actor) {
    change(convention, actor, (book, found) -> book.end(found, lastDay));
  }

  /**
   * Make a person an agent of the convention's organisation.
   *
   * @throws io.entsdk.core.ConflictException with code {@code already-there} if the person is one
   *     in that period
   */
  public void addAgent(ConventionId convention, PersonId person, Period period, Actor actor) {
    change(convention, actor, (book, found) -> book.addAgent(found, person, period));
  }

  /** Let an agent go on {@code lastDay}, included. */
  public void removeAgent(
      ConventionId convention, PersonId person, LocalDate lastDay, Actor actor) {
    change(convention, actor, (book, found) -> book.removeAgent(found, person, lastDay));
  }

  /** Return the conventions of {@code school} that hold on {@code day}, by name. */
  public List<Convention> listOf(SchoolId school, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(
        tenant,
        unit -> {
          require(unit, actor, DirectoryPermissions.READ_SCHOOL, school);
          return new JpaActivities(unit).conventionsOf(school, checked);
        });
  }

  private void change(ConventionId id, Actor actor, BiConsumer<ActivityBook, Convention> act) {
    Unit.joined(
        tenant,
        unit -> {
          Convention convention = new JpaActivities(unit).convention(id);
          require(unit, actor, DirectoryPermissions.MANAGE_ACTIVITIES, convention.school());
          act.accept(new ActivityBook(unit, actor), convention);
          return convention;
        });
  }

  private static void require(Unit unit, Actor actor, Permission permission, SchoolId school) {
    new AccessCheck(unit).require(actor, permission, new Scope.OfSchool(school));
  }
}
