package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.GrantFacts.Held;
import io.entsdk.core.internal.access.PeopleAround.Around;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads what decisions need, in a fixed number of statements, and one more where somebody holds a
 * grant over an organisation that a place might be below.
 */
public final class SnapshotLoader {

  private final PlaceFacts places;
  private final GrantFacts grants;
  private final StandingFacts standings;
  private final PeopleAround people;
  private final SupportFacts support;

  public SnapshotLoader(Unit unit) {
    places = new PlaceFacts(unit);
    grants = new GrantFacts(unit);
    standings = new StandingFacts(unit);
    people = new PeopleAround(unit);
    support = new SupportFacts(unit);
  }

  /**
   * Load what {@code person} has under whichever id, grants left out, and call {@code others} of
   * whom it tells by the ids that are given: in two statements.
   */
  static Standing standingOf(Unit unit, PersonId person, PersonId... others) {
    Set<PersonId> asked = new LinkedHashSet<>(List.of(others));
    asked.add(person);
    Identities same = new JpaIdentities(unit).of(asked);
    Map<PersonId, PersonId> called = new HashMap<>();
    asked.forEach(one -> same.allOf(one).forEach(id -> called.put(id, one)));
    return new JoinedStandings(new Identities(called))
        .of(new StandingFacts(unit).of(same.allOf(person), List.of()))
        .getOrDefault(person, Standing.none());
  }

  /** Load what a decision about one actor and one scope needs, in three statements. */
  public Snapshot around(Actor actor, Scope scope) {
    return around(actor, places.of(scope));
  }

  /** Load likewise what decisions about one actor and many classes need. */
  Snapshot around(Actor actor, Collection<? extends Scope> scopes) {
    return around(actor, places.of(scopes));
  }

  private Snapshot around(Actor actor, Places where) {
    Optional<PersonId> person = actor.person();
    if (person.isPresent()) {
      Held held = grants.of(person.get());
      Set<PersonId> concerned = concerned(held.grants());
      concerned.add(person.get());
      Set<PersonId> all = new LinkedHashSet<>();
      concerned.forEach(one -> all.addAll(held.same().allOf(one)));
      Places placed = placed(where, held.grants());
      return snapshot(all, held.grants(), placed, Map.of(), placed.same().and(held.same()));
    }
    return new Snapshot(Map.of(), where.all(), Map.of(), support.passOf(actor), where.same());
  }

  /** Load everybody who might have a right over {@code scope}, in four statements. */
  public Snapshot about(Scope scope) {
    Places known = places.of(scope);
    List<HeldGrant> found = grants.over(known);
    Places where = placed(known, found);
    List<HeldGrant> held = reaching(where, found);
    return snapshot(people.of(scope, where.schools(), concerned(held)), held, where);
  }

  /** Load a school, its classes and its people with everybody tied to them, in four statements. */
  public Snapshot within(SchoolId school) {
    Places where = places.within(school);
    List<HeldGrant> held = grants.over(where);
    return within(school, placed(where, held), held, Set.of());
  }

  /**
   * Load a school as above with {@code more} people and with what it is below, in five statements:
   * to foresee what grants would do that nobody holds yet.
   */
  Snapshot foreseeing(SchoolId school, Set<PersonId> more) {
    Places where = places.below(places.within(school));
    return within(school, where, grants.over(where), more);
  }

  private Snapshot within(
      SchoolId school, Places where, List<HeldGrant> found, Set<PersonId> more) {
    List<HeldGrant> held = reaching(where, found);
    Set<PersonId> others = concerned(held);
    others.addAll(more);
    return snapshot(people.within(school, where.schools(), others), held, where);
  }

  private Snapshot snapshot(Around around, List<HeldGrant> held, Places where) {
    return snapshot(
        around.names().keySet(), held, where, around.names(), where.same().and(around.same()));
  }

  private Snapshot snapshot(
      Collection<PersonId> people,
      List<HeldGrant> held,
      Places where,
      Map<PersonId, String> names,
      Identities same) {
    Map<PersonId, Standing> joined = new JoinedStandings(same).of(standings.of(people, held));
    return new Snapshot(joined, where.all(), names, null, same);
  }

  /** Climb the tree only where it matters: for whoever holds something over an organisation. */
  private Places placed(Places where, List<HeldGrant> held) {
    boolean above = held.stream().anyMatch(grant -> grant.scope() instanceof Scope.OfOrganisation);
    return above ? places.below(where) : where;
  }

  /** Leave out what is over organisations that none of the places is below. */
  private static List<HeldGrant> reaching(Places where, List<HeldGrant> held) {
    return held.stream()
        .filter(
            grant ->
                !(grant.scope() instanceof Scope.OfOrganisation)
                    || where.all().values().stream()
                        .anyMatch(place -> place.isWithin(grant.scope())))
        .toList();
  }

  private static Set<PersonId> concerned(List<HeldGrant> held) {
    Set<PersonId> people = new LinkedHashSet<>();
    for (HeldGrant grant : held) {
      people.add(grant.holder());
      Optional.ofNullable(grant.giver()).ifPresent(giver -> people.add(giver.person()));
    }
    return people;
  }
}
