package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.Trigger;
import io.entsdk.privacy.sweep.SweepObstacle;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says by which rule of each school the rows of a table go, and what stands in their way, within
 * one unit of work.
 */
final class RowRules {

  static final Set<Block> BUT_FOR_VISA = Set.of(Block.VISA);

  private final RulesInForce rules;
  private final List<Place> places;
  private final Unemptied unemptied;

  RowRules(Unit unit, RulesInForce rules, List<Place> places) {
    this.rules = rules;
    this.places = places;
    this.unemptied = new Unemptied(unit);
  }

  /** Return the schools of the tenant, each on the day of which is asked. */
  List<Place> places() {
    return places;
  }

  /** Return the schools whose rule for the table asks for a visa. */
  List<Place> asking(SweptTable swept) {
    return places.stream()
        .filter(
            place ->
                rule(swept, place).filter(rule -> rule.blocks().contains(Block.VISA)).isPresent())
        .toList();
  }

  /** Return the rule of {@code school}; empty if there is none, or no such school. */
  Optional<RetentionRule> ruleOf(SweptTable swept, SchoolId school) {
    return places.stream()
        .filter(place -> place.school().equals(school))
        .flatMap(place -> rule(swept, place).stream())
        .findFirst();
  }

  /** Return the rule of the school that lets its rows stay longest; empty if there is none. */
  Optional<RetentionRule> rule(SweptTable swept) {
    return places.stream()
        .filter(place -> obstacle(swept, place, BUT_FOR_VISA).isEmpty())
        .min(Comparator.comparing(place -> cutoff(swept, place).start()))
        .or(() -> places.stream().filter(place -> rule(swept, place).isPresent()).findFirst())
        .flatMap(place -> rule(swept, place));
  }

  /**
   * Return from which day on a row of {@code day} is due, by the rule of {@code school}, or by that
   * which keeps longest if it says none.
   */
  LocalDate dueFrom(SweptTable swept, Optional<SchoolId> school, LocalDate day) {
    if (swept.clock().kind() == RowClock.Kind.LAST_DAY) {
      return day;
    }
    return school
        .flatMap(own -> ruleOf(swept, own))
        .or(() -> rule(swept))
        .flatMap(rule -> Optional.ofNullable(rule.limits().eraseAfter()))
        .map(day::plus)
        .orElse(day);
  }

  /** Say why no row of some school, or of none, is ever due by itself: a visa comes last. */
  Optional<SweepObstacle> obstacle(SweptTable swept) {
    List<SweepObstacle> found =
        places.stream().flatMap(place -> obstacle(swept, place, Set.of()).stream()).toList();
    return found.stream()
        .filter(why -> why != SweepObstacle.AWAITS_CLEARANCE)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Say why no row of {@code place} is ever due by itself, but for what was {@code granted}. */
  Optional<SweepObstacle> obstacle(SweptTable swept, Place place, Set<Block> granted) {
    Optional<RetentionRule> found = rule(swept, place);
    if (found.isEmpty()) {
      return Optional.of(SweepObstacle.NO_RULE);
    }
    RetentionRule rule = found.get();
    if (rule.blocks().contains(Block.ARCHIVES_UNKNOWN)) {
      return Optional.of(SweepObstacle.ARCHIVES_UNKNOWN);
    }
    if (action(swept, place) == FinalAction.ANONYMISE && !unemptied.of(swept).isEmpty()) {
      return Optional.of(
          swept.takesRows() ? SweepObstacle.CANNOT_ANONYMISE : SweepObstacle.CANNOT_EMPTY);
    }
    if (!granted.containsAll(rule.blocks())) {
      return Optional.of(SweepObstacle.AWAITS_CLEARANCE);
    }
    boolean tellsItsEnd = swept.clock().kind() == RowClock.Kind.LAST_DAY;
    if (tellsItsEnd && swept.takesRows()) {
      return Optional.empty();
    }
    if (tellsItsEnd || rule.trigger() != Trigger.RECORD_MADE) {
      return Optional.of(SweepObstacle.OTHER_EVENT);
    }
    return rule.limits().eraseAfter() == null
        ? Optional.of(SweepObstacle.NO_LIMIT)
        : Optional.empty();
  }

  /** Return what becomes of rows of {@code place}: they stay where columns alone go by the rule. */
  FinalAction action(SweptTable swept, Place place) {
    FinalAction said = rule(swept, place).map(RetentionRule::then).orElse(FinalAction.DELETE);
    return swept.takesRows() && said != FinalAction.ANONYMISE
        ? FinalAction.DELETE
        : FinalAction.ANONYMISE;
  }

  /** Return where what is due of {@code place} ends by its rule and calendar. */
  Cutoff cutoff(SweptTable swept, Place place) {
    Period limit =
        rule(swept, place)
            .flatMap(rule -> Optional.ofNullable(rule.limits().eraseAfter()))
            .orElse(Period.ZERO);
    return Cutoff.of(swept.clock(), limit, place.today(), place.zone());
  }

  private Optional<RetentionRule> rule(SweptTable swept, Place place) {
    return rules.find(swept.clock().rule(), place.school(), place.today());
  }
}
