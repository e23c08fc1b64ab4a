package io.entsdk.core.usage;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.usage.UsageStore;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Tells how much schools use their ENT: by profile, measure and week, never who. Each method is one
 * unit of work.
 *
 * <p>The job {@code usage} counts a week once, when it is over, and its figures never change. What
 * fewer than {@link UsageFigure#FEWEST} people did is not kept, so that it can be told from nothing
 * that is shown: a missing figure means four people, one, or nobody.
 */
public final class Usage {

  private static final int MOST_WEEKS = 60;

  private final Tenant tenant;

  private Usage(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Usage of(Tenant tenant) {
    return new Usage(tenant);
  }

  /**
   * Return the figures of {@code school} from the week {@code first} to {@code last}, both
   * included, by week, profile and measure.
   *
   * @throws RejectedException if these are more than 60 weeks, or none
   */
  public List<UsageFigure> figuresOf(
      SchoolId school, UsageWeek first, UsageWeek last, Actor actor) {
    check(first, last);
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, UsagePermissions.READ_USAGE, new Scope.OfSchool(school));
          return new UsageStore(unit).figuresOf(school, first, last);
        });
  }

  /**
   * Return the sums over the schools of the tenant of what each of them shows: what a school does
   * not show is in no sum.
   *
   * @throws RejectedException if these are more than 60 weeks, or none
   */
  public List<UsageFigure> figures(UsageWeek first, UsageWeek last, Actor actor) {
    check(first, last);
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, UsagePermissions.READ_ALL_USAGE, new Scope.OfTenant());
          return new UsageStore(unit).figures(first, last);
        });
  }

  private static void check(UsageWeek first, UsageWeek last) {
    long weeks = ChronoUnit.WEEKS.between(first.monday(), last.monday()) + 1;
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw RejectedException.of(
          "weeks", "out-of-range", "ask for 1 to " + MOST_WEEKS + " weeks at a time");
    }
  }
}
