package io.entsdk.core.internal.usage;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.usage.UsageFigure;
import io.entsdk.core.usage.UsageMeasure;
import io.entsdk.core.usage.UsageWeek;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns what people did into figures, and forgets the people.
 *
 * <p>A figure depends on its own profile and measure alone, and is there from five people on. So
 * nothing that is shown changes, whatever the others did: there is nothing to subtract from.
 */
public final class WeekCount {

  private WeekCount() {}

  private record Cell(Profile profile, UsageMeasure measure) {}

  /** Return the figures of {@code week} in one school. */
  public static List<UsageFigure> of(UsageWeek week, Collection<Use> uses) {
    Map<Cell, List<Use>> cells =
        uses.stream()
            .filter(use -> use.times() > 0)
            .collect(Collectors.groupingBy(use -> new Cell(use.profile(), use.measure())));
    return cells.entrySet().stream()
        .filter(cell -> people(cell.getValue()).size() >= UsageFigure.FEWEST)
        .map(cell -> figure(week, cell.getKey(), cell.getValue()))
        .toList();
  }

  private static UsageFigure figure(UsageWeek week, Cell cell, List<Use> uses) {
    long times = uses.stream().mapToLong(Use::times).sum();
    return new UsageFigure(week, cell.profile(), cell.measure(), 1, people(uses).size(), times);
  }

  private static Set<PersonId> people(List<Use> uses) {
    return uses.stream().map(Use::person).collect(Collectors.toCollection(HashSet::new));
  }
}
