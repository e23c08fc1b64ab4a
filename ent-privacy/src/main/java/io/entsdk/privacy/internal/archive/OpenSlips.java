package io.entsdk.privacy.internal.archive;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.LineVisa;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the slips of which something is still to be answered or destroyed, within one unit of work:
 * one statement a school.
 */
public final class OpenSlips {

  private final Unit unit;
  private final Map<SchoolId, List<Slip>> known = new HashMap<>();

  public OpenSlips(Unit unit) {
    this.unit = unit;
  }

  /** Return those of {@code school}, the oldest first. */
  public List<Slip> of(SchoolId school) {
    return known.computeIfAbsent(school, of -> new JpaSlips(unit).open(of));
  }

  /** Return the lines of {@code school} about {@code rule} that the archives have not refused. */
  public List<Line> lines(String rule, SchoolId school) {
    return of(school).stream()
        .flatMap(slip -> slip.lines().stream().map(line -> new Line(slip, line)))
        .filter(one -> one.line().rule().equals(rule))
        .filter(one -> one.line().visa() != LineVisa.REFUSED)
        .toList();
  }

  /** Is a line with the slip on which it stands. */
  public record Line(Slip slip, SlipLine line) {

    public boolean isGranted() {
      return slip.state().allows() && line.visa() == LineVisa.GRANTED;
    }

    /** Return what lets rows go under it, once it is granted. */
    public Permit permit() {
      return new Permit(slip.id(), line.place(), granted().mapToLong(SlipLine::rows).sum());
    }

    private Stream<SlipLine> granted() {
      return slip.lines().stream()
          .filter(other -> other.rule().equals(line.rule()))
          .filter(other -> other.visa() == LineVisa.GRANTED);
    }
  }
}
