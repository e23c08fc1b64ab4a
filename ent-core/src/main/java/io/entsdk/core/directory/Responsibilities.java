package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.ResponsibilityBook;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps who answers for a school's data: controller, delegates, joint controllers, processors and
 * DPO, with dates. Each method is one unit of work.
 *
 * <p>Nobody holds any of it by being head: each is named.
 */
public final class Responsibilities {

  private final Tenant tenant;

  Responsibilities(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Name {@code holder} for {@code role}, and return the id to end it by.
   *
   * @throws io.entsdk.core.ConflictException with code {@code controller-named} if the school has
   *     another controller in that period
   * @throws io.entsdk.core.RejectedException if the head of a public primary school is named
   *     controller
   */
  public UUID name(
      SchoolId school, ResponsibilityRole role, Holder holder, Period period, Actor actor) {
    return guarded(
        school,
        actor,
        DirectoryPermissions.MANAGE_INSTITUTIONS,
        unit -> new ResponsibilityBook(unit).name(school, role, holder, period, actor));
  }

  /** End a responsibility on {@code lastDay}, included. */
  public void end(SchoolId school, UUID responsibility, LocalDate lastDay, Actor actor) {
    guarded(
        school,
        actor,
        DirectoryPermissions.MANAGE_INSTITUTIONS,
        unit -> {
          new ResponsibilityBook(unit).end(school, responsibility, lastDay, actor);
          return school;
        });
  }

  /** Return who answers for the data of {@code school} on {@code day}, the controller first. */
  public List<Responsibility> listOf(SchoolId school, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return guarded(
        school,
        actor,
        DirectoryPermissions.READ_SCHOOL,
        unit -> new ResponsibilityBook(unit).listOf(school, checked));
  }

  /**
   * Return who can be the second person beside {@code first} today: another head or a named
   * delegate of the school, or else those of the nearest institution above it that has any.
   */
  public List<PersonId> listSecondPeople(SchoolId school, PersonId first, Actor actor) {
    return guarded(
        school,
        actor,
        DirectoryPermissions.READ_SCHOOL,
        unit ->
            new ResponsibilityBook(unit)
                .secondPeople(school, first, new Known(unit).today(school)));
  }

  private <T> T guarded(
      SchoolId school, Actor actor, Permission permission, Function<Unit, T> act) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, permission, new Scope.OfSchool(school));
          return act.apply(unit);
        });
  }
}
