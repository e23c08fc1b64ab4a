package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.internal.archive.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a stretch of due rows, by the time that they tell of themselves.
 *
 * @param from where it begins; empty where the oldest row is
 * @param until the first moment after it
 * @param permits the lines of slips under which its rows go, one of each school that asks for a
 *     visa; none where no visa is asked for
 */
record Stretch(Optional<Cutoff> from, Cutoff until, List<Permit> permits) {

  Stretch {
    permits = List.copyOf(permits);
  }

  /** Return all that is due before {@code until}. */
  static Stretch upTo(Cutoff until) {
    return new Stretch(Optional.empty(), until, List.of());
  }

  static Stretch between(Cutoff from, Cutoff until) {
    return new Stretch(Optional.of(from), until, List.of());
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
                Stream.concat(permits.stream(), other.permits.stream()).distinct().toList()));
  }

  Stretch under(Permit permit) {
    return new Stretch(from, until, List.of(permit));
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
    Optional<Stretch> before =
        other.from.flatMap(end -> and(new Stretch(Optional.empty(), end, List.of())));
    Optional<Stretch> after = and(new Stretch(Optional.of(other.until), until, List.of()));
    return Stream.of(before, after).flatMap(Optional::stream);
  }

  /** Return by what a walk through it is known. */
  String name() {
    return from.map(begin -> begin.value() + ".." + until.value()).orElse(until.value());
  }

  /**
   * Return the condition that a row of {@code alias} lies in it, and that its permits stand:
   * parameter 1 is the tenant, {@link #values} stand from 2 on.
   */
  String holds(String alias, RowClock clock) {
    String column = alias + "." + clock.column();
    String type = clock.kind().sql();
    String begin = from.isEmpty() ? "" : " and %s >= cast(?3 as %s)".formatted(column, type);
    return "%s < cast(?2 as %s)".formatted(column, type)
        + begin
        + Permit.stand(permits, 3 + (from.isEmpty() ? 0 : 1));
  }

  List<Object> values() {
    List<Object> all = new ArrayList<>(List.of(until.value()));
    from.ifPresent(begin -> all.add(begin.value()));
    all.addAll(Permit.values(permits));
    return all;
  }
}
