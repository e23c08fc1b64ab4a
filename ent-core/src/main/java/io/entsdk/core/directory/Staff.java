package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.StaffBook;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Changes by hand what people are in a school, and with which classes they work. Each method is one
 * unit of work, is told by an event and stands in the audit.
 */
public final class Staff {

  private final Tenant tenant;

  Staff(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Give a person a function in a school. A head cannot make a head or an inspector: those are
   * given by whoever oversees the school.
   *
   * @throws io.entsdk.core.ConflictException with code {@code already-there} if the person has it
   *     in that period
   */
  public void giveFunction(
      PersonId person, SchoolId school, Profile profile, Period period, Actor actor) {
    inSchool(school, profile, actor, book -> book.give(person, school, profile, period));
  }

  /** End a function after {@code lastDay}; the person's assignments end on their own. */
  public void endFunction(
      PersonId person, SchoolId school, Profile profile, LocalDate lastDay, Actor actor) {
    inSchool(school, profile, actor, book -> book.end(person, school, profile, lastDay));
  }

  /** Let somebody who has a function in the school work with a class. */
  public void assign(PersonId person, ClassId schoolClass, Duty duty, Period period, Actor actor) {
    inClass(schoolClass, actor, (book, found) -> book.assign(person, found, duty, period));
  }

  /** Let somebody's work with a class end after {@code lastDay}, in every subject. */
  public void unassign(PersonId person, ClassId schoolClass, LocalDate lastDay, Actor actor) {
    inClass(schoolClass, actor, (book, found) -> book.unassign(person, found, lastDay));
  }

  private void inSchool(SchoolId school, Profile profile, Actor actor, Consumer<StaffBook> act) {
    Permission asked =
        profile == Profile.DIR || profile == Profile.ACA
            ? DirectoryPermissions.MANAGE_INSTITUTIONS
            : DirectoryPermissions.MANAGE_DIRECTORY;
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, asked, new Scope.OfSchool(school));
          act.accept(new StaffBook(unit, actor));
          return school;
        });
  }

  private void inClass(ClassId id, Actor actor, BiConsumer<StaffBook, SchoolClass> act) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfClass(id));
          act.accept(new StaffBook(unit, actor), new Known(unit).schoolClass(id));
          return id;
        });
  }
}
