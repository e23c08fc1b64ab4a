package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.retention.RuleUses;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides which rows of a table are due now, within one unit of work.
 *
 * <p>A row of a school is due by the rule and the calendar of that school. One that says no school,
 * or one that is not there, is due once it is by those of every school of the tenant.
 */
final class DueRows {

  private final Unit unit;
  private final RowRules rules;
  private final List<Place> places;

  /** Read what was adopted; {@code given} holds where nothing was. */
  DueRows(Unit unit, RetentionRules given) {
    this(unit, RulesInForce.read(unit, given), Place.all(unit));
  }

  private DueRows(Unit unit, RulesInForce rules, List<Place> places) {
    this.unit = unit;
    this.rules = new RowRules(unit, rules, places);
    this.places = places;
  }

  /** Decide as if it were {@code day} in every school, and {@code rules} were adopted. */
  static DueRows on(LocalDate day, Unit unit, RulesInForce rules) {
    return new DueRows(unit, rules, Place.all(unit).stream().map(place -> place.on(day)).toList());
  }

  /** Return the rules by which it decides. */
  RowRules rules() {
    return rules;
  }

  /**
   * Return what is due and waits for nothing, rows that go apart from those that stay without
   * anybody; none where {@link RowRules#obstacle} says why.
   */
  List<Stretch> free(SweptTable swept) {
    return stretches(swept, Set.of(), new Rows(place -> true, true));
  }

  /** Return likewise what is due of rows of {@code schools}, which ask for a visa, but for that. */
  List<Stretch> beforeVisa(SweptTable swept, Set<SchoolId> schools) {
    return stretches(
        swept, RowRules.BUT_FOR_VISA, new Rows(place -> schools.contains(place.school()), false));
  }

  /** Return likewise what is due of rows of no school, but for the visas that are asked for. */
  List<Stretch> beforeVisa(SweptTable swept) {
    return rules.asking(swept).isEmpty()
        ? List.of()
        : stretches(swept, RowRules.BUT_FOR_VISA, new Rows(place -> false, true));
  }

  /** Return of {@code days} the rows of {@code school}, due or not; empty where none says it. */
  Optional<Stretch> of(SweptTable swept, Stretch days, SchoolId school) {
    return narrowed(swept, days, place -> place.school().equals(school), Optional.empty())
        .map(stretch -> untaken(swept, stretch));
  }

  /** Return of {@code days} the rows of no school, due or not. */
  Optional<Stretch> ofNone(SweptTable swept, Stretch days) {
    Optional<Stretch> all =
        swept.path().isEmpty()
            ? Optional.of(days)
            : narrowed(swept, days, place -> false, Optional.of(days.until()));
    return all.map(stretch -> untaken(swept, stretch));
  }

  /** Rows from which columns went before them are done with, and count no more. */
  private static Stretch untaken(SweptTable swept, Stretch stretch) {
    return swept.takesRows() ? stretch : stretch.ending(FinalAction.ANONYMISE);
  }

  private Optional<Stretch> narrowed(
      SweptTable swept, Stretch days, Predicate<Place> of, Optional<Cutoff> others) {
    Map<SchoolId, Optional<Cutoff>> own = new LinkedHashMap<>();
    places.forEach(
        place ->
            own.put(place.school(), of.test(place) ? Optional.of(days.until()) : Optional.empty()));
    return swept
        .path()
        .flatMap(path -> new SchoolEnds(path, own, others).stretch())
        .flatMap(days::and);
  }

  /** Is which rows are asked of: those of some schools, and whether those of none. */
  private record Rows(Predicate<Place> of, boolean ofNone) {}

  /**
   * Remember in every school whose rows may go in {@code stretch} that the rule was carried out: no
   * version begins before that.
   */
  void recordUse(SweptTable swept, Stretch stretch) {
    RuleUses uses = new RuleUses(unit);
    for (Place place : places) {
      if (stretch.concerns(place.school())) {
        uses.record(swept.clock().rule(), place.school(), place.today());
      }
    }
  }

  private List<Stretch> stretches(SweptTable swept, Set<Block> granted, Rows among) {
    Predicate<Place> lets = place -> rules.obstacle(swept, place, granted).isEmpty();
    return Stream.of(FinalAction.DELETE, FinalAction.ANONYMISE)
        .flatMap(action -> stretch(swept, action, lets, among).stream())
        .toList();
  }

  private Optional<Stretch> stretch(
      SweptTable swept, FinalAction action, Predicate<Place> lets, Rows among) {
    Optional<Cutoff> others =
        among.ofNone() && action == actionOfNone(swept) && places.stream().allMatch(lets)
            ? places.stream().map(place -> rules.cutoff(swept, place)).min(Cutoff.BY_START)
            : Optional.empty();
    if (swept.path().isEmpty()) {
      return others.map(Stretch::upTo).map(stretch -> stretch.ending(action));
    }
    Map<SchoolId, Optional<Cutoff>> own = new LinkedHashMap<>();
    for (Place place : places) {
      boolean goes = lets.and(among.of()).test(place) && action == rules.action(swept, place);
      own.put(place.school(), goes ? Optional.of(rules.cutoff(swept, place)) : Optional.empty());
    }
    return new SchoolEnds(swept.path().get(), own, others)
        .stretch()
        .map(stretch -> stretch.ending(action));
  }

  /**
   * Rows that say no school stay without anybody once a single school says that they stay: what has
   * gone cannot be brought back.
   */
  private FinalAction actionOfNone(SweptTable swept) {
    return places.stream()
        .map(place -> rules.action(swept, place))
        .filter(FinalAction.ANONYMISE::equals)
        .findFirst()
        .orElse(FinalAction.DELETE);
  }
}
