package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.SweepObstacle;
import io.entsdk.privacy.sweep.SweepPlan;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.privacy.sweep.SweepStatus;
import io.entsdk.privacy.sweep.SweptRows;
import java.util.List;
import java.util.Optional;

/** Answers for the sweep of a tenant, within one unit of work. */
public final class SweepDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaSweeps sweeps;

  public SweepDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.sweeps = new JpaSweeps(unit);
  }

  public SweepPlan plan(RetentionRules rules) {
    new AccessCheck(unit).requireEach(actor, PrivacyPermissions.PLAN_RETENTION, everywhere());
    return new SweepPlan(unit.now(), new SweepForecast(unit, rules).of(swept()));
  }

  /** Return what the slip of {@code school} is to hold, a line for each table. */
  public List<SlipLine> waitingFor(SchoolId school, RetentionRules rules) {
    new AccessCheck(unit).requireEach(actor, PrivacyPermissions.PLAN_RETENTION, everywhere());
    return new WaitingRows(unit, rules).of(school);
  }

  public SweepStatus start(SweepPolicy policy) {
    act(PrivacyPermissions.RUN_SWEEP);
    sweeps.start(policy);
    SweepJob.announce(unit, unit.now());
    return told();
  }

  public SweepStatus stop() {
    act(PrivacyPermissions.RUN_SWEEP);
    sweeps.stop();
    return told();
  }

  public SweepStatus confirm(String table, long due) {
    return confirm(SweptName.ofRows(table), due);
  }

  public SweepStatus confirm(String table, String rule, long due) {
    return confirm(new SweptName(table, rule), due);
  }

  private SweepStatus confirm(SweptName name, long due) {
    act(PrivacyPermissions.RUN_SWEEP);
    String table = name.table();
    SweepRound round =
        sweeps.find(name).orElseThrow(() -> new NotFoundException("swept table", table));
    if (round.state() != SweepRound.State.BRAKED) {
      throw new ConflictException("not-braked", "Nothing stops the sweep of " + table);
    }
    if (round.counts().due() != due) {
      throw new ConflictException(
          "number-differs",
          "%d rows of %s are due, not %d; look at the status again"
              .formatted(round.counts().due(), table, due));
    }
    sweeps.confirm(name, due);
    SweepJob.announce(unit, unit.now());
    return told();
  }

  public SweepStatus status() {
    new AccessCheck(unit).requireEach(actor, PrivacyPermissions.PLAN_RETENTION, everywhere());
    return told();
  }

  private SweepStatus told() {
    return new SweepStatus(
        sweeps.policy(),
        sweeps.finishedAt(),
        sweeps.isLate(unit.now().minus(SweepStatus.SILENCE)),
        swept().stream()
            .flatMap(
                table -> sweeps.find(table.sweptName()).map(round -> told(table, round)).stream())
            .toList());
  }

  private static SweptRows told(SweptTable table, SweepRound round) {
    Optional<SweepObstacle> obstacle =
        round.state() == SweepRound.State.BRAKED
            ? Optional.of(SweepObstacle.BRAKE)
            : round.failed().map(any -> SweepObstacle.FAILED);
    return new SweptRows(
        table.name(),
        table.clock().rule(),
        table.columns(),
        obstacle,
        round.counts().due(),
        round.counts().taken(),
        round.counts().emptied(),
        round.endedAt(),
        round.failed());
  }

  private List<SweptTable> swept() {
    return SweptTable.of(unit.kernel());
  }

  /** A tenant without a school is nobody's but the system's. */
  private List<Scope> everywhere() {
    return Place.all(unit).stream()
        .<Scope>map(place -> new Scope.OfSchool(place.school()))
        .toList();
  }

  private void act(Permission permission) {
    AccessCheck check = new AccessCheck(unit);
    everywhere().forEach(school -> check.requireAct(actor, permission, school));
  }
}
