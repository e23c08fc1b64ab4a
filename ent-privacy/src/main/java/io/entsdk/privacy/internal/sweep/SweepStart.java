package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.sweep.SweepCount.Part;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.SweepPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Begins a walk through due rows, or joins the one that is under way, within one unit of work. */
final class SweepStart {

  private final Unit unit;
  private final DueRows due;
  private final JpaSweeps sweeps;

  SweepStart(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.sweeps = new JpaSweeps(unit);
  }

  /** Return the ways through {@code swept} that there are now; none if nothing may go. */
  List<Walk> walks(SweptTable swept) {
    List<Stretch> going = new SlipStretches(unit, due).going(swept);
    return going.stream().map(stretch -> new Walk(swept, stretch, going.size() == 1)).toList();
  }

  /**
   * Return the round to be worked on now, or one at which the brake has stopped; empty if there is
   * nothing to be done.
   */
  Optional<SweepRound> round(Walk walk, SweepPolicy policy) {
    String name = walk.stretch().name();
    SweepRound last = sweeps.lock(walk.swept().sweptName());
    if (last.isThrough(name) && walk.stretch().permits().isEmpty()) {
      return Optional.empty();
    }
    if (!last.isUnderWay(name) && !begin(walk, policy, last)) {
      return Optional.empty();
    }
    return sweeps.find(walk.swept().sweptName());
  }

  /** A slip is asked anew each time: another one may be through with the same days. */
  private boolean begin(Walk walk, SweepPolicy policy, SweepRound last) {
    SweptTable swept = walk.swept();
    SweepCount count = new SweepCount(unit, swept, walk.stretch());
    List<Part> parts = count.parts();
    long rows = parts.stream().mapToLong(part -> part.range().due()).sum();
    if (rows == 0 && !(walk.only() && walk.stretch().permits().isEmpty())) {
      return false;
    }
    boolean braked = brakes(walk, policy, last, rows);
    SweepRound.State state = braked ? SweepRound.State.BRAKED : SweepRound.State.RUNNING;
    if (braked) {
      unit.kernel().meters().count(SweepJob.NAME, "braked");
    } else {
      due.recordUse(swept, walk.stretch());
    }
    Optional<LocalDate> since =
        parts.stream()
            .flatMap(part -> dueFrom(swept, part).stream())
            .min(Comparator.naturalOrder());
    sweeps.begin(swept.sweptName(), state, walk.stretch().name(), rows, since);
    return true;
  }

  private Optional<LocalDate> dueFrom(SweptTable swept, Part part) {
    return part.range().oldest().map(day -> due.rules().dueFrom(swept, part.school(), day));
  }

  private boolean brakes(Walk walk, SweepPolicy policy, SweepRound last, long due) {
    return due > Math.max(meant(last, policy), agreed(walk, policy))
        && due >= policy.brakeFrom()
        && policy.brakes(due, SweepCount.all(unit, walk.swept()), last.usualBy(unit.now()));
  }

  /** What the archives have agreed to was counted, signed and looked at. */
  private static long agreed(Walk walk, SweepPolicy policy) {
    return walk.stretch().permits().stream()
        .mapToLong(permit -> permit.rows() + policy.brakeFrom())
        .min()
        .orElse(0);
  }

  /** What somebody has confirmed grows a little until it is swept. */
  private static long meant(SweepRound last, SweepPolicy policy) {
    long confirmed = last.counts().confirmed();
    return confirmed == 0 ? 0 : confirmed + policy.brakeFrom();
  }
}
