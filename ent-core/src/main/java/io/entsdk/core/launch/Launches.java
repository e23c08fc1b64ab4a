package io.entsdk.core.launch;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.launch.LaunchDesk;
import io.entsdk.core.internal.launch.LaunchStore;
import io.entsdk.core.internal.launch.ReadinessDesk;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * Lets schools go live (<em>mise en service</em>) once all that must be on record is. Each method
 * is one unit of work.
 *
 * <p>A school that {@code Schools.open} has opened can be prepared in every way: imported,
 * corrected, its cards printed. Until it is live no pupil signs in and nothing is sent to anybody.
 * Once live it stays so when something on record ends: {@link #readiness} says so, and whoever
 * answers for the school decides.
 */
public final class Launches {

  private final Tenant tenant;

  private Launches(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Launches of(Tenant tenant) {
    return new Launches(tenant);
  }

  /** Return what is on record on {@code day}, past or to come, and what is missing. */
  public Readiness readiness(SchoolId school, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(tenant, unit -> new ReadinessDesk(unit, actor).look(school, checked));
  }

  /** Return everything that was ever put on record for {@code school}, the newest first. */
  public List<LaunchRecord> listRecordsOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new ReadinessDesk(unit, actor).listOf(school));
  }

  /**
   * Put on record that a requirement is met for a period; earlier records stay.
   *
   * @throws io.entsdk.core.RejectedException with all that is wrong: a proof of another kind, a
   *     convention of another school or with another kind of organisation, an act of tomorrow
   */
  public LaunchRecord record(
      SchoolId school, Requirement requirement, Proof proof, Period period, Actor actor) {
    return Unit.joined(
        tenant, unit -> new ReadinessDesk(unit, actor).record(school, requirement, proof, period));
  }

  /**
   * End a record on {@code lastDay}, included.
   *
   * @throws io.entsdk.core.ConflictException with code {@code already-ended} if it ends before that
   *     day, or begins after it
   */
  public void endRecord(LaunchRecordId record, LocalDate lastDay, Actor actor) {
    LocalDate checked = CalendarDays.checked("lastDay", lastDay);
    Unit.joined(
        tenant,
        unit -> {
          new ReadinessDesk(unit, actor).end(record, checked);
          return record;
        });
  }

  /**
   * Let {@code school} go live now if nothing is missing today; if it is live already nothing
   * changes.
   */
  public LaunchResult launch(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new LaunchDesk(unit, actor).launch(school));
  }

  /**
   * Let {@code school} be live from now to {@code lastDay}, included, whatever is missing; for
   * tests and pilots. It is recorded, and every look at the readiness shows it.
   *
   * @param reason 1 to 200 characters
   * @throws io.entsdk.core.RejectedException if that day has passed or is more than 366 days away
   */
  public Launch pilot(SchoolId school, String reason, LocalDate lastDay, Actor actor) {
    return Unit.joined(tenant, unit -> new LaunchDesk(unit, actor).pilot(school, reason, lastDay));
  }

  /**
   * Take {@code school} out of service now, whatever let it go live; if it is not live nothing
   * changes.
   *
   * @param reason 1 to 200 characters
   */
  public void withdraw(SchoolId school, String reason, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new LaunchDesk(unit, actor).withdraw(school, reason);
          return school;
        });
  }

  /** Tell whether a school is live now, which is public. */
  public boolean isLive(SchoolId school) {
    return Unit.joined(tenant, unit -> new LaunchStore(unit).live(school).isPresent());
  }
}
