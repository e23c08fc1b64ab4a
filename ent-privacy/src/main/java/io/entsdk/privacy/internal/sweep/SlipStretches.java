package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.archive.OpenSlips;
import io.entsdk.privacy.internal.archive.OpenSlips.Line;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds of which stretches of due rows slips speak, within one unit of work.
 *
 * <p>A row that says its school needs the visa of that school alone; one that says none, that of
 * each school of the tenant that asks for one.
 */
final class SlipStretches {

  private final DueRows due;
  private final OpenSlips slips;

  SlipStretches(Unit unit, DueRows due) {
    this.due = due;
    this.slips = new OpenSlips(unit);
  }

  /** Is due rows that wait for the visas of the same schools. */
  record Waiting(Stretch stretch, List<Place> asking) {

    boolean asks(SchoolId school) {
      return asking.stream().anyMatch(place -> place.school().equals(school));
    }
  }

  /** Return what is due and may go: what waits for nothing, then what granted slips cover. */
  List<Stretch> going(SweptTable swept) {
    Stream<Stretch> granted = waiting(swept).stream().flatMap(one -> granted(swept, one).stream());
    return Stream.concat(due.free(swept).stream(), granted).toList();
  }

  /**
   * Return what is due but for visas: the rows of each school that has a slip about them, those of
   * all other schools that ask for a visa, and those of no school.
   */
  List<Waiting> waiting(SweptTable swept) {
    List<Place> asking = due.rules().asking(swept);
    List<Place> slipless =
        asking.stream().filter(place -> lines(swept, place).findAny().isEmpty()).toList();
    Stream<List<Place>> groups =
        Stream.concat(
            asking.stream().filter(place -> !slipless.contains(place)).map(List::of),
            Stream.of(slipless));
    Stream<Waiting> own =
        groups.flatMap(
            group ->
                due.beforeVisa(swept, schools(group)).stream()
                    .map(stretch -> new Waiting(stretch, group)));
    Stream<Waiting> ofNone =
        due.beforeVisa(swept).stream().map(stretch -> new Waiting(stretch, asking));
    return Stream.concat(own, ofNone).toList();
  }

  /**
   * Return what is due but for the visa of {@code school}: its own rows, and those of no school.
   */
  List<Waiting> waitingFor(SweptTable swept, SchoolId school) {
    List<Place> asking = due.rules().asking(swept);
    List<Place> itself = asking.stream().filter(place -> place.school().equals(school)).toList();
    return itself.isEmpty()
        ? List.of()
        : Stream.concat(
                due.beforeVisa(swept, Set.of(school)).stream()
                    .map(stretch -> new Waiting(stretch, itself)),
                due.beforeVisa(swept).stream().map(stretch -> new Waiting(stretch, asking)))
            .toList();
  }

  /** Return what of {@code waiting} lies on a granted line of each school that it waits for. */
  List<Stretch> granted(SweptTable swept, Waiting waiting) {
    List<Stretch> found = List.of(waiting.stretch());
    for (Place place : waiting.asking()) {
      List<Stretch> here =
          lines(swept, place)
              .filter(Line::isGranted)
              .map(line -> stretch(swept, line, place).under(line.permit()))
              .toList();
      found =
          found.stream()
              .flatMap(one -> here.stream().map(one::and).flatMap(Optional::stream))
              .toList();
    }
    return found;
  }

  /** Return what of {@code waiting} does not. */
  List<Stretch> uncovered(SweptTable swept, Waiting waiting) {
    return waiting.stretch().without(granted(swept, waiting));
  }

  /** Return each line about rows of {@code all} that was not refused, and what it names. */
  List<Named> named(SweptTable swept, List<Waiting> all) {
    return due.rules().asking(swept).stream()
        .flatMap(place -> lines(swept, place).map(line -> named(swept, line, place, all)))
        .filter(named -> !named.stretches().isEmpty())
        .toList();
  }

  private static Named named(SweptTable swept, Line line, Place place, List<Waiting> all) {
    Stretch days = stretch(swept, line, place);
    return new Named(
        line,
        all.stream()
            .filter(waiting -> waiting.asks(place.school()))
            .flatMap(waiting -> waiting.stretch().and(days).stream())
            .toList());
  }

  private Stream<Line> lines(SweptTable swept, Place place) {
    return slips.lines(swept.clock().rule(), place.school()).stream();
  }

  private static Set<SchoolId> schools(List<Place> places) {
    return places.stream().map(Place::school).collect(Collectors.toSet());
  }

  /** Return the stretch from the first to the last day of a line, in its school's zone. */
  static Stretch stretch(SweptTable swept, Line line, Place place) {
    return Stretch.between(
        Cutoff.at(swept.clock(), line.line().firstDay(), place.zone()),
        Cutoff.at(swept.clock(), line.line().lastDay().plusDays(1), place.zone()));
  }

  /** Is what one line names. */
  record Named(Line line, List<Stretch> stretches) {}
}
