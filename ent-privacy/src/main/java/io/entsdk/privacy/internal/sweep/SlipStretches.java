package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.archive.OpenSlips;
import io.entsdk.privacy.internal.archive.OpenSlips.Line;
import io.entsdk.privacy.internal.sweep.DueRows.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds of which stretches of due rows slips speak, within one unit of work.
 *
 * <p>Where several schools ask for a visa, each of them has to have one that covers a row, also one
 * that belongs to a single school: whoever reads a slip reads of rows of the tenant.
 */
final class SlipStretches {

  private final DueRows due;
  private final OpenSlips slips;

  SlipStretches(Unit unit, DueRows due) {
    this.due = due;
    this.slips = new OpenSlips(unit);
  }

  /** Return what is due and may go: what waits for nothing, then what granted slips cover. */
  List<Stretch> going(SweptTable swept) {
    return Stream.concat(due.free(swept).stream(), granted(swept).stream()).toList();
  }

  /** Return what waits for a visa and has it: a stretch for each way in which slips cover it. */
  List<Stretch> granted(SweptTable swept) {
    return due.beforeVisa(swept).stream()
        .flatMap(all -> covered(swept, all, due.asking(swept)).stream())
        .toList();
  }

  /** Return what of {@code all} lies on a granted line of each of {@code asking}. */
  List<Stretch> covered(SweptTable swept, Stretch all, List<Place> asking) {
    List<Stretch> found = List.of(all);
    for (Place place : asking) {
      List<Stretch> here =
          slips.lines(swept.clock().rule(), place.school()).stream()
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

  /** Return each line about rows of {@code all} that was not refused, and what it names. */
  List<Named> named(SweptTable swept, Stretch all) {
    return due.asking(swept).stream()
        .flatMap(
            place ->
                slips.lines(swept.clock().rule(), place.school()).stream()
                    .flatMap(line -> named(swept, line, place, all)))
        .toList();
  }

  private static Stream<Named> named(SweptTable swept, Line line, Place place, Stretch all) {
    return all.and(stretch(swept, line, place)).stream().map(stretch -> new Named(line, stretch));
  }

  /** Return the stretch from the first to the last day of a line, in its school's zone. */
  static Stretch stretch(SweptTable swept, Line line, Place place) {
    return Stretch.between(
        Cutoff.at(swept.clock(), line.line().firstDay(), place.zone()),
        Cutoff.at(swept.clock(), line.line().lastDay().plusDays(1), place.zone()));
  }

  /** Is what one line names. */
  record Named(Line line, Stretch stretch) {}
}
