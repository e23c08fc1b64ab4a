package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RowClock;
import io.entsdk.privacy.internal.retention.RuleUses;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.FinalAction;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.Trigger;
import io.entsdk.privacy.sweep.SweepObstacle;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Decides which rows of a table are due now, within one unit of work.
 *
 * <p>A row of a school is due by the rule and the calendar of that school. One that says no school,
 * or one that is not there, is due once it is by those of every school of the tenant.
 */
final class DueRows {

  private static final String SCHOOLS =
      "select id, zone from ent_core_school where tenant = cast(?1 as int) order by id";

  /** Where the day ends last on Earth: nothing is early there for a tenant without a school. */
  private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

  private static final SchoolId NOWHERE = new SchoolId(new UUID(0, 0));

  private static final Set<Block> BUT_FOR_VISA = Set.of(Block.VISA);

  private final Unit unit;
  private final RulesInForce rules;
  private final List<Place> places;
  private final Unemptied unemptied;

  /** Read what was adopted; {@code given} holds where nothing was. */
  DueRows(Unit unit, RetentionRules given) {
    this(unit, RulesInForce.read(unit, given), places(unit));
  }

  private DueRows(Unit unit, RulesInForce rules, List<Place> places) {
    this.unit = unit;
    this.rules = rules;
    this.places = places;
    this.unemptied = new Unemptied(unit);
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

  /**
   * Return what is due and waits for nothing, rows that go apart from those that stay without
   * anybody; none where {@link #obstacle} says why.
   */
  List<Stretch> free(SweptTable swept) {
    return stretches(swept, Set.of(), new Rows(place -> true, true));
  }

  /** Return likewise what is due of rows of {@code schools}, which ask for a visa, but for that. */
  List<Stretch> beforeVisa(SweptTable swept, Set<SchoolId> schools) {
    return stretches(
        swept, BUT_FOR_VISA, new Rows(place -> schools.contains(place.school()), false));
  }

  /** Return likewise what is due of rows of no school, but for the visas that are asked for. */
  List<Stretch> beforeVisa(SweptTable swept) {
    return asking(swept).isEmpty()
        ? List.of()
        : stretches(swept, BUT_FOR_VISA, new Rows(place -> false, true));
  }

  /** Return of {@code days} the rows of {@code school}, due or not; empty where none says it. */
  Optional<Stretch> of(SweptTable swept, Stretch days, SchoolId school) {
    return narrowed(swept, days, place -> place.school().equals(school), Optional.empty());
  }

  /** Return of {@code days} the rows of no school, due or not. */
  Optional<Stretch> ofNone(SweptTable swept, Stretch days) {
    return swept.path().isEmpty()
        ? Optional.of(days)
        : narrowed(swept, days, place -> false, Optional.of(days.until()));
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
    Predicate<Place> lets = place -> obstacle(swept, place, granted).isEmpty();
    return Stream.of(FinalAction.DELETE, FinalAction.ANONYMISE)
        .flatMap(action -> stretch(swept, action, lets, among).stream())
        .toList();
  }

  /**
   * Rows that say no school stay without anybody once a single school says that they stay: what has
   * gone cannot be brought back.
   */
  private Optional<Stretch> stretch(
      SweptTable swept, FinalAction action, Predicate<Place> lets, Rows among) {
    boolean anyStays = places.stream().anyMatch(place -> isEmptying(swept, place));
    Optional<Cutoff> others =
        among.ofNone()
                && anyStays == (action == FinalAction.ANONYMISE)
                && places.stream().allMatch(lets)
            ? places.stream().map(place -> cutoff(swept, place)).min(Cutoff.BY_START)
            : Optional.empty();
    if (swept.path().isEmpty()) {
      return others.map(Stretch::upTo).map(stretch -> stretch.ending(action));
    }
    Map<SchoolId, Optional<Cutoff>> own = new LinkedHashMap<>();
    for (Place place : places) {
      boolean goes =
          lets.and(among.of()).test(place)
              && isEmptying(swept, place) == (action == FinalAction.ANONYMISE);
      own.put(place.school(), goes ? Optional.of(cutoff(swept, place)) : Optional.empty());
    }
    return new SchoolEnds(swept.path().get(), own, others)
        .stretch()
        .map(stretch -> stretch.ending(action));
  }

  private boolean isEmptying(SweptTable swept, Place place) {
    return rule(swept, place).filter(rule -> rule.then() == FinalAction.ANONYMISE).isPresent();
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
    if (rule.then() == FinalAction.ANONYMISE && !unemptied.of(swept).isEmpty()) {
      return Optional.of(SweepObstacle.CANNOT_ANONYMISE);
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
