package io.entsdk.privacy.sweep;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.sweep.SweepDesk;
import io.entsdk.privacy.retention.RetentionRules;

/**
 * Plans the sweep of rows whose time is over, lets it begin, and tells how it gets on. Each method
 * is one unit of work.
 *
 * <p>The job {@code retention-sweep} does the deleting, each day from the first start on: bounded
 * transactions that stop and go on at any commit, on any number of nodes. What is held stays.
 * Columns that name a rule of their own, and {@code REDACT}, are emptied by it while their row
 * stays.
 *
 * <p>Rows do not say in which school they were made: whoever calls has the right in every school of
 * the tenant.
 */
public final class Sweeps {

  private final Tenant tenant;
  private final RetentionRules rules;

  public Sweeps(Tenant tenant, RetentionRules rules) {
    this.tenant = tenant;
    this.rules = rules;
  }

  /** Say what would go now, why, and by which statement; nothing is changed. */
  public SweepPlan plan(Actor actor) {
    return Unit.joined(tenant, unit -> new SweepDesk(unit, actor).plan(rules));
  }

  /** Sweep the tenant from now on, or go on under another brake. */
  public SweepStatus start(SweepPolicy policy, Actor actor) {
    return Unit.joined(tenant, unit -> new SweepDesk(unit, actor).start(policy));
  }

  /** Sweep the tenant no more, once the transaction under way is through. */
  public SweepStatus stop(Actor actor) {
    return Unit.joined(tenant, unit -> new SweepDesk(unit, actor).stop());
  }

  /**
   * Say that it is meant to take {@code due} rows of {@code table}, at which the brake has stopped.
   *
   * @throws io.entsdk.core.ConflictException with code {@code number-differs} if another number is
   *     due by now, or {@code not-braked}
   * @throws io.entsdk.core.NotFoundException if no such table was ever swept
   */
  public SweepStatus confirm(String table, long due, Actor actor) {
    return Unit.joined(tenant, unit -> new SweepDesk(unit, actor).confirm(table, due));
  }

  /** Say likewise that the columns that go by {@code rule} are meant, of {@code due} rows. */
  public SweepStatus confirm(String table, String rule, long due, Actor actor) {
    return Unit.joined(tenant, unit -> new SweepDesk(unit, actor).confirm(table, rule, due));
  }

  /** Tell how far the last sweep has come. */
  public SweepStatus status(Actor actor) {
    return Unit.joined(tenant, unit -> new SweepDesk(unit, actor).status());
  }
}
