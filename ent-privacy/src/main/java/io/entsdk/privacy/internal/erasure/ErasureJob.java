package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import io.entsdk.privacy.internal.sweep.SpentSlips;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases whom another person has approved, one short transaction after the other, verifies and
 * certifies it; and forgets who it was once no backup holds them.
 *
 * <p>Any number of nodes works on it together: each takes people with whom no other node is at
 * work. What fails for one person is tried again later, and keeps nobody else waiting.
 */
public final class ErasureJob implements TenantJob {

  private static final String NAME = "erasures";
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

  private final Logger log = LoggerFactory.getLogger(ErasureJob.class);

  @Override
  public String name() {
    return NAME;
  }

  /** Announce work from {@code at} on. */
  static void announce(Unit unit, Instant at) {
    new DueTable(unit.entities(), unit.dialect()).announce(NAME, unit.tenantId(), at, unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    List<ErasureRow> open = Unit.independent(tenant, unit -> new ErasureRounds(unit).underWay());
    try (HangWatch watch = new HangWatch(tenant)) {
      for (ErasureRow erasure : open) {
        done += erase(tenant, erasure, end, watch);
        Unit.independent(tenant, unit -> settle(unit, erasure));
      }
    }
    done += Unit.independent(tenant, unit -> new ErasureRounds(unit).forget());
    return new Progress(done, Unit.independent(tenant, ErasureJob::announceNext));
  }

  private long erase(Tenant tenant, ErasureRow erasure, Instant end, HangWatch watch) {
    ErasureSteps steps = ErasureSteps.of(tenant.kernel());
    boolean open =
        Unit.independent(
            tenant, unit -> new ErasureRounds(unit).begin(erasure, steps.fingerprint()));
    long done = 0;
    while (open && tenant.kernel().now().isBefore(end) && piece(tenant, erasure, steps, watch)) {
      done++;
    }
    return done;
  }

  /** Do one piece for one person; false if there is nobody to go on with now. */
  private boolean piece(Tenant tenant, ErasureRow erasure, ErasureSteps steps, HangWatch watch) {
    Whereabouts where = new Whereabouts();
    try {
      return Unit.independent(tenant, unit -> piece(unit, erasure, steps, watch, where));
    } catch (RuntimeException e) {
      Claim claim = where.claim().orElseThrow(() -> e);
      String what = where.reason(e);
      log.warn(
          "Erasure {} failed at {} with {}; it is tried again", erasure.id(), where.table(), what);
      return Unit.independent(
          tenant,
          unit -> {
            new PeopleUnderWay(unit, erasure.id()).failed(claim, where.table(), what);
            return true;
          });
    }
  }

  private static boolean piece(
      Unit unit, ErasureRow erasure, ErasureSteps steps, HangWatch watch, Whereabouts where) {
    Optional<Claim> claim = new PeopleUnderWay(unit, erasure.id()).claim();
    if (claim.isEmpty()) {
      return false;
    }
    where.with(claim.get());
    Noting noting = new Noting(unit, erasure);
    if (noting.isDue(claim.get())) {
      noting.note(claim.get(), where);
    } else {
      new Erasing(unit, erasure, steps, watch).goOn(claim.get(), where);
    }
    return true;
  }

  private static boolean settle(Unit unit, ErasureRow erasure) {
    boolean certified = new Certifying(unit, erasure.id()).tryOnce();
    if (certified) {
      SpentSlips.settle(unit, RetentionRules.FRENCH_SCHOOL);
    }
    return certified;
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static Boolean announceNext(Unit unit) {
    ErasureRounds rounds = new ErasureRounds(unit);
    for (ErasureRow erasure : rounds.underWay()) {
      Instant look = unit.now().plus(BETWEEN_LOOKS);
      Instant next = new ErasureTally(unit, erasure.id()).nextTry().orElse(look);
      if (!next.isAfter(unit.now())) {
        return false;
      }
      announce(unit, next);
    }
    rounds.nextForgetting().ifPresent(at -> announce(unit, at));
    return true;
  }
}
