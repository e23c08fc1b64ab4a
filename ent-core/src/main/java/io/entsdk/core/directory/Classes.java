package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.ClassBook;
import io.entsdk.core.internal.directory.JpaClasses;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opens, closes and finds classes. Each method is one unit of work. */
public final class Classes {

  private final Tenant tenant;

  Classes(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return the class {@code id}. */
  public SchoolClass get(ClassId id, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          SchoolClass found =
              new JpaClasses(unit)
                  .find(id)
                  .orElseThrow(() -> new NotFoundException("SchoolClass", id));
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.READ_SCHOOL, new Scope.OfSchool(found.school()));
          return found;
        });
  }

  /** Return the classes of {@code school} in {@code year}, by name. */
  public List<SchoolClass> listOf(SchoolId school, SchoolYear year, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.READ_SCHOOL, new Scope.OfSchool(school));
          return new JpaClasses(unit).listOf(school, year);
        });
  }

  /** Return the class of {@code school} called {@code name} in {@code year}. */
  public Optional<SchoolClass> find(SchoolId school, SchoolYear year, String name, Actor actor) {
    return listOf(school, year, actor).stream()
        .filter(found -> found.name().equals(name))
        .findFirst();
  }

  /**
   * Open a class for the school year of {@code firstDay}; one of that name that was closed is
   * opened again, as the class that it was.
   *
   * @param levels what the class is declared to teach; its pupils keep levels of their own
   * @throws io.entsdk.core.ConflictException with code {@code class-open} if there is one of that
   *     name
   */
  public SchoolClass open(
      SchoolId school, String name, Set<PupilLevel> levels, LocalDate firstDay, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfSchool(school));
          return new ClassBook(unit, actor).open(school, name, levels, firstDay);
        });
  }

  /**
   * Close a class after {@code lastDay}; nothing is deleted.
   *
   * @throws io.entsdk.core.ConflictException with code {@code class-not-empty} if somebody stays in
   *     it or works with it beyond that day
   */
  public void close(ClassId id, LocalDate lastDay, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfClass(id));
          new ClassBook(unit, actor).close(new Known(unit).schoolClass(id), lastDay);
          return id;
        });
  }

  /** Return the levels of a class today: those of its pupils, and those it is declared to teach. */
  public Set<PupilLevel> listLevelsOf(SchoolClass schoolClass, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(
                  actor,
                  DirectoryPermissions.READ_SCHOOL,
                  new Scope.OfSchool(schoolClass.school()));
          LocalDate today = new Known(unit).today(schoolClass.school());
          return new ClassBook(unit, actor).levelsOf(schoolClass.id(), today);
        });
  }
}
