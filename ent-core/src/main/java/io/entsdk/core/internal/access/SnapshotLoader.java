package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
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

  /** Load what a decision about one actor and one scope needs, in three statements. */
  public Snapshot around(Actor actor, Scope scope) {
    Map<Scope, Whereabouts> where = places.of(scope);
    Optional<PersonId> person = actor.person();
    if (person.isPresent()) {
      List<HeldGrant> held = grants.of(person.get());
      where = placed(where, held);
      return new Snapshot(standings.of(concerned(person.get(), held), held), where, null);
    }
    return new Snapshot(Map.of(), where, support.passOf(actor));
  }

  /** Load everybody who might have a right over {@code scope}, in four statements. */
  public Snapshot about(Scope scope) {
    Map<Scope, Whereabouts> where = places.of(scope);
    List<HeldGrant> found = grants.over(where);
    where = placed(where, found);
    List<HeldGrant> held = reaching(where, found);
    List<SchoolId> schools = PlaceFacts.schoolsOf(where);
    Map<PersonId, String> all = people.of(scope, schools, concerned(held));
    return new Snapshot(standings.of(all.keySet(), held), where, all, null);
  }

  /** Load a school, its classes and its people with everybody tied to them, in four statements. */
  public Snapshot within(SchoolId school) {
    Map<Scope, Whereabouts> where = places.within(school);
    List<HeldGrant> held = grants.over(where);
    return within(school, placed(where, held), held, Set.of());
  }

  /**
   * Load a school as above with {@code more} people and with what it is below, in five statements:
   * to foresee what grants would do that nobody holds yet.
   */
  Snapshot foreseeing(SchoolId school, Set<PersonId> more) {
    Map<Scope, Whereabouts> where = places.below(places.within(school));
    return within(school, where, grants.over(where), more);
  }

  private Snapshot within(
      SchoolId school, Map<Scope, Whereabouts> where, List<HeldGrant> found, Set<PersonId> more) {
    List<HeldGrant> held = reaching(where, found);
    List<SchoolId> schools = PlaceFacts.schoolsOf(where);
    Set<PersonId> others = concerned(held);
    others.addAll(more);
    Map<PersonId, String> all = people.within(school, schools, others);
    return new Snapshot(standings.of(all.keySet(), held), where, all, null);
  }

  /** Climb the tree only where it matters: for whoever holds something over an organisation. */
  private Map<Scope, Whereabouts> placed(Map<Scope, Whereabouts> where, List<HeldGrant> held) {
    boolean above = held.stream().anyMatch(grant -> grant.scope() instanceof Scope.OfOrganisation);
    return above ? places.below(where) : where;
  }

  /** Leave out what is over organisations that none of the places is below. */
  private static List<HeldGrant> reaching(Map<Scope, Whereabouts> where, List<HeldGrant> held) {
    return held.stream()
        .filter(
            grant ->
                !(grant.scope() instanceof Scope.OfOrganisation)
                    || where.values().stream().anyMatch(place -> place.isWithin(grant.scope())))
        .toList();
  }

  private static Set<PersonId> concerned(PersonId person, List<HeldGrant> held) {
    Set<PersonId> people = concerned(held);
    people.add(person);
    return people;
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
