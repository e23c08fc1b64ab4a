package io.entsdk.auth.throttle;

import static io.entsdk.auth.AuthPermissions.SEE_REFUSALS;
import static io.entsdk.auth.AuthPermissions.SEE_SCHOOL_REFUSALS;

import io.entsdk.auth.internal.refusal.JpaRefusals;
import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Tells for which reasons pupils were not let in, by class and hour, never who. Each method is one
 * unit of work.
 *
 * <p>The job {@code sign-in-refusals} counts an hour when it is over, and its figures never change.
 * What concerned fewer than {@link RefusalFigure#FEWEST} pupils is not kept: a missing figure means
 * four of them, one, or nobody. Figures are kept for {@link #KEPT}.
 */
public final class Refusals {

  /** A term: whoever looks in December still sees September. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final Duration MOST = Duration.ofDays(31);

  private final Tenant tenant;

  public Refusals(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return the figures of the hours that began between {@code from} and {@code until}, which is not
   * included, by hour and reason.
   *
   * @throws RejectedException if that is more than 31 days, or nothing
   */
  public List<RefusalFigure> figuresOf(
      SchoolClass schoolClass, Instant from, Instant until, Actor actor) {
    return read(
        actor,
        SEE_REFUSALS,
        new Scope.OfClass(schoolClass.id()),
        within(from, until, store -> store.ofClass(schoolClass.id(), from, until)));
  }

  /**
   * Return the sums over the classes of {@code school} of what each of them shows, by hour and
   * reason: what a class does not show is in no sum.
   *
   * @throws RejectedException if that is more than 31 days, or nothing
   */
  public List<RefusalFigure> figuresIn(SchoolId school, Instant from, Instant until, Actor actor) {
    return read(
        actor,
        SEE_SCHOOL_REFUSALS,
        new Scope.OfSchool(school),
        within(from, until, store -> store.ofSchool(school, from, until)));
  }

  private List<RefusalFigure> read(
      Actor actor,
      Permission permission,
      Scope scope,
      Function<JpaRefusals, List<RefusalFigure>> figures) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, permission, scope);
          return figures.apply(new JpaRefusals(unit));
        });
  }

  private static <T> T within(Instant from, Instant until, T asked) {
    if (!from.isBefore(until) || until.isAfter(from.plus(MOST))) {
      throw RejectedException.of(
          "hours",
          "out-of-range",
          "ask for the hours of 1 to " + MOST.toDays() + " days at a time");
    }
    return asked;
  }
}
