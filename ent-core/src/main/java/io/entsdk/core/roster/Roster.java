package io.entsdk.core.roster;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.roster.JpaRosterPlans;
import io.entsdk.core.internal.roster.RosterApplication;
import io.entsdk.core.internal.roster.RosterPlanning;
import io.entsdk.core.internal.roster.RosterReading;
import io.entsdk.core.spi.RosterSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Imports a school's roster: first a plan that says what would change, then, if somebody wants it,
 * the change.
 *
 * <p>A school's plan is applied whole or not at all, and once: a crash leaves it undone, a second
 * call answers as the first did.
 */
public final class Roster {

  private static final int LONGEST_REASON = 200;

  private final Tenant tenant;

  public Roster(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Compare {@code source} with the directory of {@code school} and keep the difference as a plan.
   *
   * <p>The source is read before the unit of work begins. What it does not tell any more is planned
   * to leave only if the file was understood to its last line.
   *
   * @throws RejectedException with code {@code too-many-lines} if it holds more than a school can
   * @throws UncheckedIOException if the source cannot be read
   */
  public RosterPlan plan(SchoolId school, RosterSource source, Actor actor) {
    return plan(school, source, List.of(), actor);
  }

  /**
   * Compare as {@link #plan(SchoolId, RosterSource, Actor)} does, with what somebody has answered
   * to the {@linkplain RosterPlan#proposals proposals} of a plan before; an answer that fits no
   * line is ignored.
   */
  public RosterPlan plan(
      SchoolId school, RosterSource source, List<LinkAnswer> answers, Actor actor) {
    School known = Unit.joined(tenant, unit -> planned(unit, school, actor));
    LocalDate day = known.dayOf(tenant.kernel().now());
    RosterReading reading = read(source, day);
    return Unit.joined(
        tenant,
        unit -> new RosterPlanning(unit).plan(known, day, source.id(), reading, answers, actor));
  }

  /**
   * Apply a plan, unless it takes away more than is usual or the roster has changed since it was
   * made.
   */
  public RosterOutcome apply(RosterPlanId plan, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          allowed(unit, schoolOf(unit, plan), actor);
          return new RosterApplication(unit).apply(plan, actor);
        });
  }

  /**
   * Apply a plan although it takes away more than is usual; the reason, and who gave it, are
   * recorded.
   */
  public RosterOutcome applyDespiteBrakes(RosterPlanId plan, String reason, Actor actor) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    return Unit.joined(
        tenant,
        unit -> {
          allowed(unit, schoolOf(unit, plan), actor);
          return new RosterApplication(unit).applyDespiteBrakes(plan, reason, actor);
        });
  }

  /** Return the plan {@code id} as it was made, with its present status. */
  public RosterPlan get(RosterPlanId id, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          allowed(unit, schoolOf(unit, id), actor);
          return new JpaRosterPlans(unit).find(id).orElseThrow();
        });
  }

  private SchoolId schoolOf(Unit unit, RosterPlanId id) {
    return new JpaRosterPlans(unit)
        .schoolOf(id)
        .orElseThrow(() -> new NotFoundException("RosterPlan", id));
  }

  /** Pass whoever may plan; that a plan was made is recorded, whoever makes it. */
  private School planned(Unit unit, SchoolId school, Actor actor) {
    new AccessCheck(unit)
        .requireAct(actor, DirectoryPermissions.MANAGE_ROSTER, new Scope.OfSchool(school));
    return found(unit, school);
  }

  private School allowed(Unit unit, SchoolId school, Actor actor) {
    new AccessCheck(unit)
        .require(actor, DirectoryPermissions.MANAGE_ROSTER, new Scope.OfSchool(school));
    return found(unit, school);
  }

  private static School found(Unit unit, SchoolId school) {
    return new JpaSchools(unit)
        .find(school)
        .orElseThrow(() -> new NotFoundException("School", school));
  }

  private static RosterReading read(RosterSource source, LocalDate day) {
    RosterReading reading = new RosterReading();
    try {
      source.read(day, reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading;
  }
}
