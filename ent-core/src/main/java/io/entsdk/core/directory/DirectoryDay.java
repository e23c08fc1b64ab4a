package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.JpaAssignments;
import io.entsdk.core.internal.directory.JpaClasses;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.PeopleSearch;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Shows the directory as it stood, or is to stand, on one calendar day: only facts whose dates
 * cover it.
 *
 * <p>Who may look is decided by the facts of today: whoever taught a class last year does not see
 * it any more. People go by the names that they have today. Each method is one unit of work.
 */
public final class DirectoryDay {

  private final Tenant tenant;
  private final LocalDate day;

  DirectoryDay(Tenant tenant, LocalDate day) {
    this.tenant = tenant;
    this.day = CalendarDays.checked("day", day);
  }

  public LocalDate day() {
    return day;
  }

  /** Return the classes of {@code school} that are open on the day, by name. */
  public List<SchoolClass> listClassesOf(SchoolId school, Actor actor) {
    return read(
        actor,
        DirectoryPermissions.READ_SCHOOL,
        new Scope.OfSchool(school),
        unit -> new JpaClasses(unit).listOf(school, day));
  }

  /** Return who works in {@code school}, by name. */
  public List<Person> listStaffOf(SchoolId school, Actor actor) {
    return read(
        actor,
        DirectoryPermissions.READ_SCHOOL,
        new Scope.OfSchool(school),
        unit -> new JpaPeople(unit).staffOf(school, day));
  }

  /** Return who works in {@code school} under {@code profile}, such as its head, by name. */
  public List<Person> listStaffOf(SchoolId school, Profile profile, Actor actor) {
    return read(
        actor,
        DirectoryPermissions.READ_SCHOOL,
        new Scope.OfSchool(school),
        unit -> new JpaPeople(unit).staffOf(school, profile, day));
  }

  /** Return what each member of staff is in {@code school}, by person. */
  public List<SchoolFunction> listFunctionsOf(SchoolId school, Actor actor) {
    return read(
        actor,
        DirectoryPermissions.READ_SCHOOL,
        new Scope.OfSchool(school),
        unit -> new JpaFacts(unit).functionsIn(school, day));
  }

  /** Return the pupils of a class, by name. */
  public List<Person> listPupilsOf(SchoolClass schoolClass, Actor actor) {
    return recorded(
        schoolClass,
        actor,
        unit -> new JpaPeople(unit).pupilsOf(schoolClass.id(), day),
        Person::id);
  }

  /** Return the stays of pupils in a class, each with the pupil's own level. */
  public List<Enrolment> listEnrolmentsOf(SchoolClass schoolClass, Actor actor) {
    return recorded(
        schoolClass,
        actor,
        unit -> new JpaFacts(unit).enrolmentsIn(schoolClass.id(), day),
        Enrolment::pupil);
  }

  /** Return who works with a class, by name. */
  public List<Person> listStaffOf(SchoolClass schoolClass, Actor actor) {
    return inClass(schoolClass, actor, unit -> new JpaPeople(unit).staffOf(schoolClass.id(), day));
  }

  /** Return who works with a class as what: subject, head teacher, in whose place. */
  public List<Assignment> listAssignmentsOf(SchoolClass schoolClass, Actor actor) {
    return inClass(schoolClass, actor, unit -> new JpaAssignments(unit).of(schoolClass, day));
  }

  /** Return who answers for the pupils of a class: one link for each guardian and child. */
  public List<Guardianship> listGuardiansOf(SchoolClass schoolClass, Actor actor) {
    return recorded(
        schoolClass,
        actor,
        unit -> new JpaPeople(unit).guardiansOf(schoolClass.id(), day),
        Guardianship::child);
  }

  /** Return the people who answer for the pupils of a class, by name, each once. */
  public List<Person> listFamiliesOf(SchoolClass schoolClass, Actor actor) {
    return recorded(
        schoolClass,
        actor,
        unit -> new JpaPeople(unit).familiesOf(schoolClass.id(), day),
        Person::id);
  }

  /** Find the people of {@code school} by name; see {@link People#search}. */
  public Page<DirectoryEntry> search(String text, SchoolId school, PageRequest page, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Reading reading =
              new AccessCheck(unit)
                  .requireRead(actor, DirectoryReads.SEARCH, new Scope.OfSchool(school));
          return new PeopleSearch(unit, text, school, day).page(page, reading);
        });
  }

  /** Read what is recorded for each person whom it shows, as {@link People} does for today. */
  private <T> List<T> recorded(
      SchoolClass schoolClass,
      Actor actor,
      Function<Unit, List<T>> load,
      Function<T, PersonId> whom) {
    return Unit.joined(
        tenant,
        unit ->
            new AccessCheck(unit)
                .requireRead(actor, DirectoryReads.CLASS, new Scope.OfClass(schoolClass.id()))
                .of(() -> load.apply(unit), shown -> shown.stream().map(whom).toList()));
  }

  private <T> T inClass(SchoolClass schoolClass, Actor actor, Function<Unit, T> read) {
    return read(actor, DirectoryPermissions.READ_CLASS, new Scope.OfClass(schoolClass.id()), read);
  }

  private <T> T read(Actor actor, Permission permission, Scope scope, Function<Unit, T> read) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, permission, scope);
          return read.apply(unit);
        });
  }
}
