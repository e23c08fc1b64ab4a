package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.internal.directory.PassActivation;
import io.entsdk.core.internal.directory.PassDesk;
import io.entsdk.core.internal.directory.PassReview;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets substitutes whom no system knows work with a class for a day, on a code that a head gives on
 * paper or aloud. Each method is one unit of work.
 *
 * <p>A pass opens what permissions mark for it ({@code Permission.openToPass}), for that class,
 * until that evening: reading the class, voiding a lost card, ending a session, writing to the
 * families. Everything else is refused, whatever other rights the person has.
 */
public final class SubstitutePasses {

  private final Tenant tenant;

  SubstitutePasses(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Make a pass for whoever comes on {@code day}, today or to come; the code is told this once.
   *
   * @throws io.entsdk.core.RejectedException if the day is over, a Sunday or none of the class's
   */
  public GivenPass give(SchoolClass schoolClass, LocalDate day, Actor actor) {
    return give(schoolClass, day, null, actor);
  }

  /**
   * Make a pass for somebody who was here on a pass before: who activates it under that person's
   * name is that person, and anybody else a new one.
   *
   * @param substitute one of {@link #listSubstitutesOf}
   */
  public GivenPass giveAgain(
      PersonId substitute, SchoolClass schoolClass, LocalDate day, Actor actor) {
    return give(schoolClass, day, substitute, actor);
  }

  private GivenPass give(
      SchoolClass schoolClass, LocalDate day, @Nullable PersonId expected, Actor actor) {
    return Unit.joined(tenant, unit -> new PassDesk(unit, actor).give(schoolClass, day, expected));
  }

  /**
   * Let the substitute in who gives {@code code}, under the name that they say; the heads are told.
   *
   * <p>A unit of its own: what was counted, and who was let in, stays so when the caller's
   * transaction rolls back. Of two who give one code at once, one is let in.
   *
   * @param code as it was printed or heard: case, spaces and hyphens do not count
   * @throws io.entsdk.core.RejectedException if a name is blank or too long; nothing was counted
   */
  public PassAnswer activate(String code, String firstName, String lastName) {
    return Unit.independent(
        tenant, unit -> new PassActivation(unit, firstName, lastName).activate(code));
  }

  /**
   * Revoke a pass, and at once all that it has opened; twice does no more than once.
   *
   * @throws io.entsdk.core.ConflictException with code {@code pass-over} once its day is over
   */
  public SubstitutePass revoke(PassId pass, Actor actor) {
    return Unit.joined(tenant, unit -> new PassDesk(unit, actor).revoke(pass));
  }

  /** Return a pass: whether and by whom it was activated, and how many wrong codes it bore. */
  public SubstitutePass get(PassId pass, Actor actor) {
    return Unit.joined(tenant, unit -> new PassReview(unit, actor).get(pass));
  }

  /** Return the newest passes of a school, 200 at most, the latest day first. */
  public List<SubstitutePass> listOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new PassReview(unit, actor).listOf(school));
  }

  /** Return everybody who ever came to a school on a pass, by name. */
  public List<Person> listSubstitutesOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new PassReview(unit, actor).substitutesOf(school));
  }

  /** Return what was done on a pass, and what was refused, the newest first and 500 at most. */
  public List<AuditRecord> listActs(PassId pass, Actor actor) {
    return Unit.joined(tenant, unit -> new PassReview(unit, actor).actsOn(pass));
  }
}
