package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.LocalDate;
import java.util.Optional;

/** Begins a walk through a table, or joins the one that is under way, within one unit of work. */
final class SweepStart {

  private final Unit unit;
  private final DueRows due;
  private final JpaSweeps sweeps;

  SweepStart(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.sweeps = new JpaSweeps(unit);
  }

  /** Return the round to be worked on now; empty if there is nothing to be done. */
  Optional<SweepRound> round(SweptTable swept, SweepPolicy policy) {
    return due.cutoff(swept).flatMap(cutoff -> round(swept, policy, cutoff));
  }

  private Optional<SweepRound> round(SweptTable swept, SweepPolicy policy, Cutoff cutoff) {
    SweepRound last = sweeps.lock(swept.name());
    if (last.isThrough(cutoff.value())) {
      return Optional.empty();
    }
    if (!last.isUnderWay(cutoff.value())) {
      begin(swept, policy, last, cutoff);
    }
    return sweeps.find(swept.name()).filter(round -> round.state() == SweepRound.State.RUNNING);
  }

  private void begin(SweptTable swept, SweepPolicy policy, SweepRound last, Cutoff cutoff) {
    SweepCount count = new SweepCount(unit, swept, cutoff.value());
    Range range = cutoff.range(count.range());
    long rows = range.due();
    boolean braked =
        rows > meant(last, policy)
            && rows >= policy.brakeFrom()
            && policy.brakes(rows, count.all(), last.usualBy(unit.now()));
    SweepRound.State state = braked ? SweepRound.State.BRAKED : SweepRound.State.RUNNING;
    if (braked) {
      unit.kernel().meters().count(SweepJob.NAME, "braked");
    } else {
      due.recordUse(swept);
    }
    Optional<LocalDate> since = range.oldest().map(day -> due.dueFrom(swept, day));
    sweeps.begin(swept.name(), state, cutoff.value(), rows, since);
  }

  /** What somebody has confirmed grows a little until it is swept. */
  private static long meant(SweepRound last, SweepPolicy policy) {
    long confirmed = last.counts().confirmed();
    return confirmed == 0 ? 0 : confirmed + policy.brakeFrom();
  }
}
