package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.ActivityBook;
import io.entsdk.core.internal.directory.ActivityBook.Role;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.JpaActivities;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Keeps the activities that organisations run with pupils. Each method is one unit of work.
 *
 * <p>An agent reaches the pupils of the own activities and no others, while everything holds at
 * once: the convention, the activity, the agent's work for the organisation and in the activity,
 * the pupil's registration and stay in the school.
 */
public final class Activities {

  private final Tenant tenant;

  Activities(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Open an activity under a convention, within its dates. */
  public Activity open(ConventionId convention, String name, Period period, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Convention found = new JpaActivities(unit).convention(convention);
          require(unit, actor, DirectoryPermissions.MANAGE_ACTIVITIES, found.school());
          ActivityId id = new ActivityBook(unit, actor).open(found, name, period);
          return new JpaActivities(unit).activity(id);
        });
  }

  /** Register a pupil of the school with an activity. */
  public void register(ActivityId activity, PersonId pupil, Period period, Actor actor) {
    change(activity, actor, (book, found) -> book.admit(found, Role.PUPIL, pupil, period));
  }

  /** Take a pupil off an activity on {@code lastDay}, included. */
  public void withdraw(ActivityId activity, PersonId pupil, LocalDate lastDay, Actor actor) {
    change(activity, actor, (book, found) -> book.dismiss(found, Role.PUPIL, pupil, lastDay));
  }

  /** Entrust an activity to an agent of its organisation. */
  public void entrust(ActivityId activity, PersonId agent, Period period, Actor actor) {
    change(activity, actor, (book, found) -> book.admit(found, Role.AGENT, agent, period));
  }

  /** Relieve an agent of an activity on {@code lastDay}, included. */
  public void relieve(ActivityId activity, PersonId agent, LocalDate lastDay, Actor actor) {
    change(activity, actor, (book, found) -> book.dismiss(found, Role.AGENT, agent, lastDay));
  }

  /** Return the activities of {@code school} that take place on {@code day}, by name. */
  public List<Activity> listOf(SchoolId school, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(
        tenant,
        unit -> {
          require(unit, actor, DirectoryPermissions.READ_SCHOOL, school);
          return new JpaActivities(unit).activitiesOf(school, checked);
        });
  }

  /** Return the pupils who are registered with an activity today, by name; its agents may look. */
  public List<DirectoryEntry> listPupilsOf(ActivityId activity, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Activity found = new JpaActivities(unit).activity(activity);
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.REACH_PUPIL, new Scope.OfActivity(activity));
          LocalDate today = new Known(unit).today(found.school());
          return new ActivityBook(unit, actor).pupilsOf(found, today);
        });
  }

  /** Return the pupils of {@code school} whom {@code agent} may reach today, by name. */
  public List<DirectoryEntry> listEntrustedTo(PersonId agent, SchoolId school, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.READ_ENTRUSTED, new Scope.OfPerson(agent));
          LocalDate today = new Known(unit).today(school);
          return new ActivityBook(unit, actor).reachOf(agent, school, today);
        });
  }

  private void change(ActivityId id, Actor actor, BiConsumer<ActivityBook, Activity> act) {
    Unit.joined(
        tenant,
        unit -> {
          Activity activity = new JpaActivities(unit).activity(id);
          require(unit, actor, DirectoryPermissions.MANAGE_ACTIVITIES, activity.school());
          act.accept(new ActivityBook(unit, actor), activity);
          return activity;
        });
  }

  private static void require(Unit unit, Actor actor, Permission permission, SchoolId school) {
    new AccessCheck(unit).require(actor, permission, new Scope.OfSchool(school));
  }
}
