package io.entsdk.privacy.closure;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.internal.closure.ClosureDesk;
import io.entsdk.privacy.internal.closure.ClosurePlanning;
import io.entsdk.privacy.internal.closure.SchoolClosurePlanning;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;

/**
 * Closes a whole tenant at the end of a contract (GDPR Art. 28(3)(g)), with all its schools and
 * people, or one school of it: planned, approved by a second person, carried out, verified and
 * certified. Each method is one unit of work.
 *
 * <p>The job {@code closures} tells people, and once the grace period is over takes every declared
 * table of every part: bounded transactions that stop and go on at any commit, on any node. Nothing
 * goes while a hold stands. What has to outlive the tenant stays and is named with its reason. Give
 * everything back first, if that is what the controller chose: nothing comes back from here.
 */
public final class Closures {

  private final Tenant tenant;
  private final RetentionRules rules;
  private final ErasurePolicy policy;

  public Closures(Tenant tenant, RetentionRules rules, ErasurePolicy policy) {
    this.tenant = tenant;
    this.rules = rules;
    this.policy = policy;
  }

  /**
   * Plan to close the tenant on {@code day}, and count every table; nothing goes. A plan that
   * nobody has approved is taken back. A day in the past means at once, after the days of grace.
   *
   * @throws io.entsdk.core.ConflictException with code {@code held}, {@code claimed}, {@code
   *     archives-unknown}, {@code visa-awaited}, {@code erasure-under-way}, {@code
   *     closure-under-way} or {@code nothing-to-close}
   * @throws io.entsdk.core.MisconfiguredException if no key is there to certify with
   */
  public ClosurePlan plan(LocalDate day, Actor actor) {
    return Unit.joined(tenant, unit -> new ClosurePlanning(unit, actor, rules).plan(day));
  }

  /**
   * Plan to close one school of a tenant that has others on {@code day}, and count its rows and the
   * people whom it alone knows; nothing goes. A plan of the same school that nobody has approved is
   * taken back.
   *
   * <p>Once it is approved those people are erased as by {@link
   * io.entsdk.privacy.erasure.Erasures}, and then the rows go that belong to the school. Whoever is
   * known elsewhere, too, stays and loses what tied them to this school; letters that they have
   * stay readable.
   *
   * @throws io.entsdk.core.ConflictException with code {@code last-school}, {@code held}, {@code
   *     claimed}, {@code archives-unknown}, {@code visa-awaited}, {@code erasure-under-way}, {@code
   *     closure-under-way} or {@code nothing-to-close}
   * @throws io.entsdk.core.MisconfiguredException if no key is there to certify with
   */
  public ClosurePlan planSchool(SchoolId school, LocalDate day, Actor actor) {
    return Unit.joined(
        tenant, unit -> new SchoolClosurePlanning(unit, actor, rules, policy).plan(school, day));
  }

  /**
   * Approve a plan by its hash and by its number of people, as another person than who planned, who
   * decides for the controller of every school, or of the one that is closed. A tenant without
   * anybody is the system's.
   *
   * @throws io.entsdk.core.ConflictException with code {@code second-person-needed}, {@code
   *     controller-needed}, {@code plan-differs}, {@code brake} or {@code closure-} and its state
   */
  public ClosureReport approve(ClosureId closure, String hash, int people, Actor actor) {
    return Unit.joined(tenant, unit -> desk(unit, actor).approve(closure, hash, people, policy));
  }

  /**
   * Take back a closing that has not begun; whoever was told of it is told.
   *
   * @throws io.entsdk.core.ConflictException with code {@code closure-begun}
   */
  public ClosureReport cancel(ClosureId closure, Actor actor) {
    return Unit.joined(tenant, unit -> desk(unit, actor).cancel(closure));
  }

  /**
   * Tell how far a closing has come, and what it waits for. Once it is done nobody of the tenant is
   * left to ask: the host does, as the system.
   */
  public ClosureReport report(ClosureId closure, Actor actor) {
    return Unit.joined(tenant, unit -> desk(unit, actor).read(closure));
  }

  /**
   * Look anew, by statements that are derived from the inventory, for rows of the tenant, or of the
   * school, that were to go, and return where there are any; nothing, as long as all is well.
   */
  public List<ClosedTable> verify(ClosureId closure, Actor actor) {
    return Unit.joined(tenant, unit -> desk(unit, actor).verify(closure));
  }

  private ClosureDesk desk(Unit unit, Actor actor) {
    return new ClosureDesk(unit, actor, rules);
  }
}
