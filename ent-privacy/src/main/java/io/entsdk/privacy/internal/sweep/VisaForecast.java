package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.internal.sweep.SlipStretches.Named;
import io.entsdk.privacy.internal.sweep.SlipStretches.Waiting;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import io.entsdk.privacy.sweep.SlipRows;
import java.util.List;

/** Works out what of a table's due rows waits for which slip, within one unit of work. */
final class VisaForecast {

  private final Unit unit;
  private final SweptTable swept;
  private final SlipStretches slips;

  VisaForecast(Unit unit, SweptTable swept, SlipStretches slips) {
    this.unit = unit;
    this.swept = swept;
    this.slips = slips;
  }

  /** Return what of {@code waiting} is not held and lies on no granted slip. */
  Range uncovered(Waiting waiting) {
    return slips.uncovered(swept, waiting).stream()
        .map(this::free)
        .reduce(Range.NOTHING, Range::and);
  }

  /** Return the lines that name rows of {@code all}, each with how many. */
  List<SlipRows> lines(List<Waiting> all) {
    return slips.named(swept, all).stream().map(this::rows).toList();
  }

  /** Return what no hold keeps in {@code stretch}; its days are those of whatever is due there. */
  private Range free(Stretch stretch) {
    SweepCount count = new SweepCount(unit, swept, stretch);
    Range range = count.range();
    long free = range.due() == 0 ? 0 : count.free();
    return free == 0
        ? Range.NOTHING
        : new Range(free, range.before(), range.oldest(), range.newest());
  }

  private SlipRows rows(Named named) {
    Slip slip = named.line().slip();
    return new SlipRows(
        slip.id(),
        slip.number(),
        slip.school(),
        slip.state(),
        named.line().line().place(),
        named.line().isGranted(),
        named.stretches().stream()
            .mapToLong(stretch -> new SweepCount(unit, swept, stretch).free())
            .sum());
  }
}
