package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaClasses;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;

/** Finds classes. Each method is one unit of work. */
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
}
