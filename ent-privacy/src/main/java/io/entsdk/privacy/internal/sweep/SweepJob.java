package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.sweep.TableSweep.End;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Deletes, each day, the rows whose time is over by the rule that their table names; any number of
 * nodes works on it together.
 */
public final class SweepJob implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String NAME = "retention-sweep";

  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

  private final RetentionRules rules;
  private final Rest rest;

  public SweepJob() {
    this(RetentionRules.FRENCH_SCHOOL, Rest.ASLEEP);
  }

  public SweepJob(RetentionRules rules, Rest rest) {
    this.rules = rules;
    this.rest = rest;
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Announce work from {@code at} on; a tenant that is not swept has none. */
  public static void announce(Unit unit, Instant at) {
    new DueTable(unit.entities(), unit.dialect()).announce(NAME, unit.tenantId(), at, unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    Optional<SweepPolicy> policy = Unit.independent(tenant, unit -> new JpaSweeps(unit).policy());
    if (policy.isEmpty()) {
      return new Progress(0, true);
    }
    long done = 0;
    boolean failed = false;
    LoadLook load = new LoadLook();
    for (SweptTable swept : SweptTable.of(tenant.kernel())) {
      for (Walk walk : walks(tenant, swept)) {
        Optional<SweepRound> round =
            Unit.independent(tenant, unit -> new SweepStart(unit, rules).round(walk, policy.get()));
        if (round.filter(SweepRound::isBraked).isPresent()) {
          break;
        }
        if (round.isPresent()) {
          TableSweep sweep = new TableSweep(tenant, walk, round.get(), load, rest);
          End ended = sweep.walk(end);
          done += sweep.taken();
          failed |= ended == End.FAILED;
          if (ended == End.LATER) {
            return new Progress(done, false);
          }
        }
      }
    }
    boolean again = failed;
    tenant.kernel().meters().count(NAME, failed ? "failed" : "through");
    Unit.independent(tenant, unit -> ended(unit, again));
    return new Progress(done, true);
  }

  private List<Walk> walks(Tenant tenant, SweptTable swept) {
    return Unit.independent(tenant, unit -> new SweepStart(unit, rules).walks(swept));
  }

  private Instant ended(Unit unit, boolean failed) {
    SpentSlips.settle(unit, rules);
    return announceNext(unit, failed);
  }

  /** Announce the next day, of whichever school it begins in first. */
  private static Instant announceNext(Unit unit, boolean failed) {
    if (failed) {
      Instant soon = unit.now().plus(AFTER_A_FAILURE);
      announce(unit, soon);
      return soon;
    }
    new JpaSweeps(unit).finished();
    Instant next =
        Place.all(unit).stream()
            .map(place -> place.today().plusDays(1).atStartOfDay(place.zone()).toInstant())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    announce(unit, next);
    return next;
  }
}
