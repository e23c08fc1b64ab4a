package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.StayBook;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Changes by hand which pupil is in which class. Each method is one unit of work, is told by an
 * event and stands in the audit; a plan of an import that was made before is stale from then on.
 */
public final class Enrolments {

  private final Tenant tenant;

  Enrolments(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Enrol a pupil in a class from {@code firstDay} on, at the pupil's own level.
   *
   * @throws io.entsdk.core.ConflictException with code {@code enrolled-already} if the pupil is in
   *     a class of that school on or after that day
   */
  public Enrolment enrol(
      PersonId pupil, ClassId into, PupilLevel level, LocalDate firstDay, Actor actor) {
    return change(into, actor, book -> book.enrol(pupil, into, level, firstDay));
  }

  /** Let a pupil leave a class after {@code lastDay}. */
  public void leave(PersonId pupil, ClassId out, LocalDate lastDay, Actor actor) {
    change(
        out,
        actor,
        book -> {
          book.leave(pupil, out, lastDay);
          return out;
        });
  }

  /** Move a pupil from one class to another of the same school, there from {@code firstDay} on. */
  public Enrolment move(
      PersonId pupil,
      ClassId out,
      ClassId into,
      PupilLevel level,
      LocalDate firstDay,
      Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          require(unit, out, actor);
          require(unit, into, actor);
          return new StayBook(unit, actor).move(pupil, out, into, level, firstDay);
        });
  }

  private <T> T change(ClassId schoolClass, Actor actor, Function<StayBook, T> act) {
    return Unit.joined(
        tenant,
        unit -> {
          require(unit, schoolClass, actor);
          return act.apply(new StayBook(unit, actor));
        });
  }

  private static void require(Unit unit, ClassId schoolClass, Actor actor) {
    new AccessCheck(unit)
        .require(actor, DirectoryPermissions.MANAGE_DIRECTORY, new Scope.OfClass(schoolClass));
  }
}
