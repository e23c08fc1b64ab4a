package io.entsdk.auth.internal.refusal;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.auth.internal.throttle.RefusedText;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.RefusalFigure;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Turns what was refused to pupils into figures, and forgets the pupils.
 *
 * <p>A figure depends on its own class, hour and reason alone, and is there from five pupils on:
 * there is nothing to subtract from.
 */
final class HourCount {

  private HourCount() {}

  private record Cell(UUID school, UUID group, long hour, Refusal reason) {}

  private record Part(Cell cell, UUID pupil, int times) {}

  /** Return the figures of the hours before that with the number {@code running}. */
  static List<HourFigure> of(long running, Collection<Refused> refused) {
    return refused.stream()
        .flatMap(HourCount::parts)
        .filter(part -> part.cell().hour() < running)
        .collect(groupingBy(Part::cell))
        .entrySet()
        .stream()
        .filter(cell -> pupils(cell.getValue()) >= RefusalFigure.FEWEST)
        .map(cell -> figure(cell.getKey(), cell.getValue()))
        .toList();
  }

  private static Stream<Part> parts(Refused one) {
    return one.text().hours().entrySet().stream()
        .flatMap(
            hour ->
                hour.getValue().entrySet().stream()
                    .map(
                        count ->
                            new Part(
                                new Cell(one.school(), one.group(), hour.getKey(), count.getKey()),
                                one.pupil(),
                                count.getValue())));
  }

  private static int pupils(List<Part> parts) {
    return (int) parts.stream().map(Part::pupil).distinct().count();
  }

  private static HourFigure figure(Cell cell, List<Part> parts) {
    int times = parts.stream().mapToInt(Part::times).sum();
    RefusalFigure figure =
        new RefusalFigure(RefusedText.beginOf(cell.hour()), cell.reason(), 1, pupils(parts), times);
    return new HourFigure(cell.school(), cell.group(), figure);
  }
}
