package io.entsdk.privacy.internal.closure;

import io.entsdk.core.Actor;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.internal.archive.SlipUse;
import io.entsdk.privacy.internal.closure.ClosingStep.Taken;
import io.entsdk.privacy.internal.closure.ClosureRow.Way;
import io.entsdk.privacy.internal.due.AccountsJob;
import io.entsdk.privacy.internal.erasure.Certifying;
import io.entsdk.privacy.internal.erasure.Journal;
import io.entsdk.privacy.internal.erasure.Jws;
import io.entsdk.privacy.internal.erasure.OneSchool;
import io.entsdk.privacy.internal.erasure.SchoolErasure;
import io.entsdk.privacy.internal.erasure.UnapprovedErasures;
import io.entsdk.privacy.internal.retention.RulesInForce;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with the closing of a tenant, or of one school, within one short unit of work.
 *
 * <p>Its place and what it took are kept in the transaction that deletes: after any crash, and on
 * any node, the next one goes on where the last committed one ended.
 */
final class Closing {

  private static final String ROWS_LEFT = "rows-left";
  private static final String JOURNAL = "erasure-journal";
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

  /** What a transaction does at most, so that whoever places a hold does not wait for long. */
  private static final int MOST_STEPS = 25;

  private static final String NEXT =
      """
       and (state = 'RUNNING' or (state = 'APPROVED' and told and begins_at <= cast(?2 as bigint)))
      and retry_at <= cast(?2 as bigint) order by begins_at, id fetch first 1 rows only
      for update skip locked""";

  private final Unit unit;
  private final ClosingWays ways;
  private final ClosingPlace where;
  private final JpaClosures closures;

  Closing(Unit unit, ClosingWays ways, ClosingPlace where) {
    this.unit = unit;
    this.ways = ways;
    this.where = where;
    this.closures = new JpaClosures(unit);
  }

  /** Go on as far as a short transaction bears, and tell whether there is more to do now. */
  boolean goOn() {
    Optional<ClosureRow> next = closures.all(NEXT, Micros.of(unit.now())).stream().findFirst();
    next.ifPresent(where::with);
    return next.isPresent() && goOn(next.get());
  }

  private boolean goOn(ClosureRow closure) {
    boolean goes = closure.way().place() != Way.UNTOLD && closure.state() == ClosureState.RUNNING;
    if (goes) {
      new HoldGuard(unit).enter();
    }
    if (closure.state() == ClosureState.APPROVED) {
      new SlipUse(unit).lockGranted(closure.school().map(OneSchool::school).orElse(null));
    }
    if (isBarred(closure)) {
      closures.set(
          closure.id(),
          "failed = null, retry_at = cast(?3 as bigint)",
          Micros.of(unit.now().plus(BETWEEN_LOOKS)));
      return false;
    }
    if (goes) {
      return walk(
          closure,
          closure.inventory().equals(ways.of(closure).fingerprint()) ? closure.way() : Way.START);
    }
    if (closure.state() == ClosureState.APPROVED) {
      begin(closure);
    } else {
      note(closure);
    }
    return true;
  }

  private boolean isBarred(ClosureRow closure) {
    ClosureObstacles obstacles = new ClosureObstacles(unit);
    return !obstacles.standing(closure.school()).isEmpty()
        || (closure.state() == ClosureState.APPROVED
            && !obstacles.unbegun(closure, RulesInForce.read(unit)).isEmpty());
  }

  /** From now on nothing calls it off. */
  private void begin(ClosureRow closure) {
    closure
        .school()
        .ifPresentOrElse(
            one -> new SchoolErasure(unit, one.erasure()).begin(),
            () -> new UnapprovedErasures(unit).cancel());
    reached(closure, Way.UNTOLD);
    closures.set(closure.id(), "state = 'RUNNING'");
    record(closure);
  }

  /**
   * From now on no backup brings anything back unnoticed. Whoever places a hold does not wait for
   * the journal, which may hang.
   */
  private void note(ClosureRow closure) {
    where.at(JOURNAL);
    Journal.of(unit.tenant()).ifPresent(journal -> journal.append(closure.entry()));
    reached(closure, 0);
  }

  private boolean walk(ClosureRow closure, Way from) {
    ClosingSteps steps = ways.of(closure);
    int place = from.place();
    RecordKey after = from.after();
    long taken = place == 0 && after.equals(RecordKey.START) ? 0 : from.taken();
    long room = ClosingStep.ROWS;
    int end = Math.min(steps.size(), place + MOST_STEPS);
    while (place < end && room > 0) {
      ClosingStep step = steps.at(place);
      where.at(step.table());
      Taken piece = step.take(unit, closure, after);
      if (piece.gone() > 0) {
        took(closure, step.table(), piece.gone());
      }
      taken += piece.gone();
      room -= piece.through() ? piece.gone() : ClosingStep.ROWS;
      place += piece.through() ? 1 : 0;
      after = piece.after();
      if (piece.waitsFor().isPresent()) {
        reached(closure, new Way(place, after, taken, 0, Optional.empty()));
        standsStill(closure, piece.waitsFor().get(), BETWEEN_LOOKS);
        return false;
      }
    }
    if (place < steps.size()) {
      reached(closure, new Way(place, after, taken, 0, Optional.empty()));
      return true;
    }
    return finish(closure, taken);
  }

  /** Remember that the next piece begins {@code place}, in a new round if it is the first. */
  private void reached(ClosureRow closure, int place) {
    reached(closure, new Way(place, RecordKey.START, 0, 0, Optional.empty()));
  }

  private void reached(ClosureRow closure, Way way) {
    closures.reached(closure.id(), way, ways.of(closure).fingerprint());
  }

  private void took(ClosureRow closure, String table, long rows) {
    ways.of(closure).tables().all().stream()
        .filter(declared -> declared.name().equals(table))
        .forEach(declared -> closures.took(closure.id(), declared.counted(rows)));
  }

  /** Look by our own statements for what is left; whatever came meanwhile goes in another round. */
  private boolean finish(ClosureRow closure, long taken) {
    List<ClosedTable> left = ways.of(closure).left(unit, closure);
    if (left.isEmpty()) {
      certify(closure);
      return false;
    }
    reached(closure, 0);
    if (taken == 0) {
      standsStill(
          closure, new Obstacle(ROWS_LEFT, left.get(0).table(), left.get(0).rows()), BETWEEN_LOOKS);
    }
    return taken > 0;
  }

  private void standsStill(ClosureRow closure, Obstacle obstacle, Duration wait) {
    closures.standsStill(closure.id(), obstacle, unit.now().plus(wait));
  }

  private void certify(ClosureRow closure) {
    reached(closure, 0);
    ClosureStatement statement =
        new ClosureStatement(
            unit.tenantId(),
            closure,
            closures.gone(closure.id()),
            ways.of(closure).staying(unit, closure),
            unit.kernel().extensions().stores().stream().map(store -> store.id()).toList(),
            unit.now());
    closures.set(
        closure.id(),
        "state = 'CERTIFIED', certificate = cast(?3 as varchar), forget_at = cast(?4 as bigint) + backup_seconds * 1000000",
        Jws.sign(Certifying.key(unit.kernel()), statement.json()),
        Micros.of(unit.now()));
    if (closure.school().isPresent()) {
      AccountsJob.lookAgain(unit, null);
    }
    new SlipUse(unit)
        .closed(
            closure.school().map(OneSchool::school).orElse(null),
            LocalDate.ofInstant(unit.now(), ZoneOffset.UTC));
    record(closure);
  }

  private void record(ClosureRow closure) {
    Actor itself = Actor.system("closures");
    String action = PrivacyPermissions.APPROVE_CLOSURE.code();
    new AuditTrail(unit).record(AuditEntry.done(itself, action, closure.id().value()));
  }
}
