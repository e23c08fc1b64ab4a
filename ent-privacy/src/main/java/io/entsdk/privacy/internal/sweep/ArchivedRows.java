package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.internal.sweep.SlipStretches.Waiting;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks which rows that are public archives and tell their own day stand against a closing on one
 * day, within one unit of work: whatever lies on no granted slip, and whatever is of administrative
 * use for longer (<em>durée d'utilité administrative</em>), of which no visa is asked before.
 */
public final class ArchivedRows {

  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

  private final Unit unit;
  private final RulesInForce rules;
  private final LocalDate day;
  private final @Nullable SchoolId school;
  private final DueRows due;

  /** Ask of {@code school}, or of the whole tenant where it is absent. */
  public ArchivedRows(Unit unit, RulesInForce rules, LocalDate day, @Nullable SchoolId school) {
    this.unit = unit;
    this.rules = rules;
    this.day = day;
    this.school = school;
    this.due = DueRows.on(day, unit, rules);
  }

  /** Is rows of one table; {@code until} is the first day on which the newest of them is due. */
  public record InUse(String table, long rows, LocalDate until) {}

  /** Is rows of one table that no granted slip covers. */
  public record Unvisaed(String table, long rows) {}

  public List<Unvisaed> unvisaed() {
    return SweptTable.of(unit.kernel()).stream()
        .map(swept -> new Unvisaed(swept.name(), uncovered(swept)))
        .filter(found -> found.rows() > 0)
        .toList();
  }

  public List<InUse> inUse() {
    return SweptTable.of(unit.kernel()).stream()
        .flatMap(
            swept ->
                due.rules().asking(swept).stream()
                    .filter(this::isAsked)
                    .flatMap(place -> inUse(swept, place)))
        .toList();
  }

  private long uncovered(SweptTable swept) {
    SlipStretches slips = new SlipStretches(unit, due);
    return parts(swept).stream()
        .flatMap(part -> slips.uncovered(swept, part).stream())
        .mapToLong(stretch -> new SweepCount(unit, swept, stretch).due())
        .sum();
  }

  /**
   * Return all rows that a closing takes and that need visas, by which: those that say no school
   * stay where one school is closed, or go with people.
   */
  private List<Waiting> parts(SweptTable swept) {
    List<Place> asking = due.rules().asking(swept);
    if (asking.isEmpty()) {
      return List.of();
    }
    Stretch all = Stretch.upTo(Cutoff.at(swept.clock(), FAR, asking.get(0).zone()));
    Stream<Waiting> own =
        asking.stream()
            .filter(this::isAsked)
            .flatMap(
                place ->
                    due.of(swept, all, place.school()).stream()
                        .map(stretch -> new Waiting(stretch, List.of(place))));
    Stream<Waiting> ofNone =
        school == null
            ? due.ofNone(swept, all).stream().map(stretch -> new Waiting(stretch, asking))
            : Stream.of();
    return Stream.concat(own, ofNone).toList();
  }

  private boolean isAsked(Place place) {
    return school == null || place.school().equals(school);
  }

  private Stream<InUse> inUse(SweptTable swept, Place place) {
    Optional<Period> use =
        rules
            .find(swept.clock().rule(), place.school(), day)
            .map(RetentionRule::limits)
            .flatMap(ArchivedRows::use);
    boolean tellsItsEnd = swept.clock().kind() == RowClock.Kind.LAST_DAY;
    if (use.isEmpty() && !tellsItsEnd) {
      return Stream.empty();
    }
    Period period = tellsItsEnd ? Period.ZERO : use.orElseThrow();
    LocalDate first = Cutoff.latestDue(day, period).plusDays(1);
    Cutoff far = Cutoff.at(swept.clock(), FAR, place.zone());
    Stretch young = Stretch.between(Cutoff.at(swept.clock(), first, place.zone()), far);
    return inUse(swept, place, young)
        .reduce(Range::and)
        .filter(range -> range.due() > 0)
        .flatMap(
            range ->
                range
                    .newest()
                    .map(newest -> new InUse(swept.name(), range.due(), newest.plus(period))))
        .stream();
  }

  /** Count the rows of {@code place}, and with those of a whole tenant the ones of no school. */
  private Stream<Range> inUse(SweptTable swept, Place place, Stretch young) {
    Optional<Stretch> ofNone = school == null ? due.ofNone(swept, young) : Optional.empty();
    return Stream.of(due.of(swept, young, place.school()), ofNone)
        .flatMap(Optional::stream)
        .map(stretch -> new SweepCount(unit, swept, stretch).range());
  }

  /** The administrative use ends with the obligation to keep, or else with the limit. */
  private static Optional<Period> use(RetentionLimits limits) {
    return Stream.of(limits.keepFor(), limits.eraseAfter()).filter(Objects::nonNull).findFirst();
  }
}
