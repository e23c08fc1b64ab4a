package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.internal.retention.RuleUses;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.Trigger;
import io.entsdk.privacy.sweep.SweepObstacle;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides which rows of a table are due now, within one unit of work.
 *
 * <p>A row does not say in which of the tenant's schools it was made: it is due once it is due by
 * the rule and the calendar of every one of them.
 */
final class DueRows {

  private static final String SCHOOLS =
      "select id, zone from ent_core_school where tenant = cast(?1 as int) order by id";

  /** Where the day ends last on Earth: nothing is early there for a tenant without a school. */
  private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

  private static final SchoolId NOWHERE = new SchoolId(new UUID(0, 0));

  private final Unit unit;
  private final RulesInForce rules;
  private final List<Place> places;

  /** Read what was adopted; {@code given} holds where nothing was. */
  DueRows(Unit unit, RetentionRules given) {
    this(unit, RulesInForce.read(unit, given), places(unit));
  }

  private DueRows(Unit unit, RulesInForce rules, List<Place> places) {
    this.unit = unit;
    this.rules = rules;
    this.places = places;
  }

  /** Decide as if it were {@code day} in every school, and {@code rules} were adopted. */
  static DueRows on(LocalDate day, Unit unit, RulesInForce rules) {
    return new DueRows(unit, rules, places(unit).stream().map(place -> place.on(day)).toList());
  }

  /** Return the schools of the tenant with their zones; one that is nowhere if there is none. */
  static List<Place> places(Unit unit) {
    List<Place> schools =
        unit.rows(SCHOOLS, unit.tenantId().value()).stream()
            .map(row -> Place.now(new SchoolId(row.uuid(0)), ZoneId.of(row.text(1)), unit))
            .toList();
    return schools.isEmpty() ? List.of(Place.now(NOWHERE, LAST_ON_EARTH, unit)) : schools;
  }

  /** Return where what is due ends; empty where {@link #obstacle} says why nothing is. */
  Optional<Cutoff> cutoff(SweptTable swept) {
    return obstacle(swept).isPresent()
        ? Optional.empty()
        : places.stream().map(place -> cutoff(swept, place)).min(Cutoff.BY_START);
  }

  /** Return where what is due ends of a table whose rows wait for a visa and nothing else. */
  Optional<Cutoff> cutoffBeforeVisa(SweptTable swept) {
    boolean waits =
        obstacle(swept).filter(SweepObstacle.AWAITS_CLEARANCE::equals).isPresent()
            && places.stream()
                .allMatch(place -> obstacle(swept, place, Set.of(Block.VISA)).isEmpty());
    return waits
        ? places.stream().map(place -> cutoff(swept, place)).min(Cutoff.BY_START)
        : Optional.empty();
  }

  /** Return the schools whose rule for the table asks for a visa. */
  List<Place> asking(SweptTable swept) {
    return places.stream()
        .filter(
            place ->
                rule(swept, place).filter(rule -> rule.blocks().contains(Block.VISA)).isPresent())
        .toList();
  }

  /** Return the rule of the school that lets its rows stay longest; empty if there is none. */
  Optional<RetentionRule> rule(SweptTable swept) {
    return cutoff(swept).or(() -> cutoffBeforeVisa(swept)).isPresent()
        ? places.stream()
            .min(Comparator.comparing(place -> cutoff(swept, place).start()))
            .flatMap(place -> rule(swept, place))
        : places.stream().flatMap(place -> rule(swept, place).stream()).findFirst();
  }

  /** Return from which day on a row of {@code day} is due, by the rule that keeps longest. */
  LocalDate dueFrom(SweptTable swept, LocalDate day) {
    return swept.clock().kind() == RowClock.Kind.LAST_DAY
        ? day
        : rule(swept)
            .flatMap(rule -> Optional.ofNullable(rule.limits().eraseAfter()))
            .map(day::plus)
            .orElse(day);
  }

  /** Say why no row of the table is ever due by itself. */
  Optional<SweepObstacle> obstacle(SweptTable swept) {
    return places.stream().flatMap(place -> obstacle(swept, place).stream()).findFirst();
  }

  /** Remember in every school that the rule was carried out: no version begins before that. */
  void recordUse(SweptTable swept) {
    RuleUses uses = new RuleUses(unit);
    for (Place place : places) {
      uses.record(swept.clock().rule(), place.school(), place.today());
    }
  }

  private Optional<SweepObstacle> obstacle(SweptTable swept, Place place) {
    return obstacle(swept, place, Set.of());
  }

  private Optional<SweepObstacle> obstacle(SweptTable swept, Place place, Set<Block> granted) {
    Optional<RetentionRule> found = rule(swept, place);
    if (found.isEmpty()) {
      return Optional.of(SweepObstacle.NO_RULE);
    }
    RetentionRule rule = found.get();
    if (rule.blocks().contains(Block.ARCHIVES_UNKNOWN)) {
      return Optional.of(SweepObstacle.ARCHIVES_UNKNOWN);
    }
    if (!granted.containsAll(rule.blocks())) {
      return Optional.of(SweepObstacle.AWAITS_CLEARANCE);
    }
    if (swept.clock().kind() == RowClock.Kind.LAST_DAY) {
      return Optional.empty();
    }
    if (rule.trigger() != Trigger.RECORD_MADE) {
      return Optional.of(SweepObstacle.OTHER_EVENT);
    }
    return rule.limits().eraseAfter() == null
        ? Optional.of(SweepObstacle.NO_LIMIT)
        : Optional.empty();
  }

  private Cutoff cutoff(SweptTable swept, Place place) {
    Period limit =
        rule(swept, place)
            .flatMap(rule -> Optional.ofNullable(rule.limits().eraseAfter()))
            .orElse(Period.ZERO);
    return Cutoff.of(swept.clock(), limit, place.today(), place.zone());
  }

  private Optional<RetentionRule> rule(SweptTable swept, Place place) {
    return rules.find(swept.clock().rule(), place.school(), place.today());
  }

  /** Is a school of the tenant, where it lies, and its calendar day. */
  record Place(SchoolId school, ZoneId zone, LocalDate today) {

    private static Place now(SchoolId school, ZoneId zone, Unit unit) {
      return new Place(school, zone, LocalDate.ofInstant(unit.now(), zone));
    }

    private Place on(LocalDate day) {
      return new Place(school, zone, day);
    }
  }
}
