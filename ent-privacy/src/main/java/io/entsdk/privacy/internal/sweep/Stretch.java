package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.internal.archive.Permit;
import io.entsdk.privacy.retention.FinalAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Is a stretch of due rows, by the time that they tell of themselves.
 *
 * @param from where it begins; empty where the oldest row is
 * @param until the first moment after it
 * @param ends where it ends for rows of each school, where schools differ: never after {@code
 *     until}
 * @param permits the lines of slips under which its rows go, one of each school that asks for a
 *     visa; none where no visa is asked for
 * @param does what becomes of its rows; empty where that is not asked, so that each of them counts
 */
record Stretch(
    Optional<Cutoff> from,
    Cutoff until,
    Optional<SchoolEnds> ends,
    List<Permit> permits,
    Optional<FinalAction> does) {

  Stretch {
    permits = List.copyOf(permits);
  }

  /** Return all that is due before {@code until}. */
  static Stretch upTo(Cutoff until) {
    return new Stretch(Optional.empty(), until, Optional.empty(), List.of(), Optional.empty());
  }

  static Stretch between(Cutoff from, Cutoff until) {
    return new Stretch(Optional.of(from), until, Optional.empty(), List.of(), Optional.empty());
  }

  /** Return what lies in both, under the permits of both; empty if nothing does. */
  Optional<Stretch> and(Stretch other) {
    Optional<Cutoff> later =
        Stream.of(from, other.from).flatMap(Optional::stream).max(Cutoff.BY_START);
    Cutoff sooner = Stream.of(until, other.until).min(Cutoff.BY_START).orElseThrow();
    boolean none = later.filter(at -> !at.start().isBefore(sooner.start())).isPresent();
    return none
        ? Optional.empty()
        : Optional.of(
            new Stretch(
                later,
                sooner,
                ends.or(other::ends),
                Stream.concat(permits.stream(), other.permits.stream()).distinct().toList(),
                does.or(other::does)));
  }

  Stretch under(Permit permit) {
    return new Stretch(from, until, ends, List.of(permit), does);
  }

  Stretch ending(FinalAction action) {
    return new Stretch(from, until, ends, permits, Optional.of(action));
  }

  /** Return what becomes of its rows in {@code swept}. */
  RowEnd end(SweptTable swept) {
    return RowEnd.of(swept, does.orElse(FinalAction.DELETE));
  }

  /** Tell whether its rows stay, without anybody in them. */
  boolean isEmptying() {
    return does.filter(FinalAction.ANONYMISE::equals).isPresent();
  }

  /** Tell whether a walk through it comes by rows that are not to be touched. */
  boolean passesBy() {
    return ends.isPresent() || isEmptying();
  }

  /** Return what of this stretch lies in none of {@code others}, the oldest first. */
  List<Stretch> without(List<Stretch> others) {
    List<Stretch> left = new ArrayList<>(List.of(this));
    for (Stretch other : others) {
      left = left.stream().flatMap(piece -> piece.without(other)).toList();
    }
    return left;
  }

  private Stream<Stretch> without(Stretch other) {
    Optional<Stretch> before = other.from.flatMap(end -> and(upTo(end)));
    Optional<Stretch> after = and(between(other.until, until));
    return Stream.of(before, after).flatMap(Optional::stream);
  }

  /** Tell whether all is due of every school before {@code end}: no day until then is to come. */
  boolean reaches(Cutoff end) {
    return ends.stream()
            .flatMap(SchoolEnds::all)
            .reduce(until, BinaryOperator.minBy(Cutoff.BY_START))
            .start()
            .compareTo(end.start())
        >= 0;
  }

  /** Return by what a walk through it is known. */
  String name() {
    return from.map(begin -> begin.value() + "..").orElse("")
        + until.value()
        + ends.map(each -> "~" + each.name()).orElse("")
        + (isEmptying() ? "!" : "");
  }

  /** Return it with every row of every school, due or not: what a walk comes by. */
  Stretch ofEveryRow() {
    return new Stretch(from, until, Optional.empty(), permits, Optional.empty());
  }

  /** Tell whether rows may go in it that the rule of {@code school} has a say in. */
  boolean concerns(SchoolId school) {
    return ends.isEmpty() || ends.get().concerns(school);
  }

  /**
   * Return the condition that a row of {@code alias} lies in it, and that its permits stand:
   * parameter 1 is the tenant, {@link #values} stand from 2 on.
   */
  String holds(String alias, RowClock clock) {
    String column = alias + "." + clock.column();
    String type = clock.kind().sql();
    String begin = from.isEmpty() ? "" : " and %s >= cast(?3 as %s)".formatted(column, type);
    int next = 3 + (from.isEmpty() ? 0 : 1);
    return "%s < cast(?2 as %s)".formatted(column, type)
        + begin
        + Permit.stand(permits, next)
        + ends.map(each -> " and " + each.holds(alias, clock, next + 2 * permits.size()))
            .orElse("");
  }

  List<Object> values() {
    List<Object> all = new ArrayList<>(List.of(until.value()));
    from.ifPresent(begin -> all.add(begin.value()));
    all.addAll(Permit.values(permits));
    ends.ifPresent(each -> all.addAll(each.values()));
    return all;
  }
}
