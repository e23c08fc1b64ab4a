package io.entsdk.messaging.reach;

import io.entsdk.core.directory.SchoolId;
import java.util.List;
import java.util.Set;

/**
 * Shows an administrator what the table of a school says between every two roles today, openings of
 * the whole school included; floors and measures stand above it.
 */
public record ReachMatrix(SchoolId school, ReachProfile profile, List<Line> lines) {

  /**
   * Is one cell.
   *
   * @param contact a private message or an announcement
   * @param rule what decides
   */
  public record Line(
      From from,
      Towards towards,
      Contact contact,
      Verdict verdict,
      ReachRule rule,
      Set<Obligation.Duty> duties) {

    public Line {
      duties = Set.copyOf(duties);
    }
  }

  public ReachMatrix {
    lines = List.copyOf(lines);
  }

  /** Return the cell of {@code from} and {@code towards}. */
  public Line line(From from, Towards towards, Contact contact) {
    return lines.stream()
        .filter(
            line -> line.from() == from && line.towards() == towards && line.contact() == contact)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No cell for " + contact));
  }
}
