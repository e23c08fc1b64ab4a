package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Ground;
import io.entsdk.core.access.Holder;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the facts of one moment and decides from them alone: no clock, no database, the same answer
 * each time.
 *
 * @param names what people are listed by; empty where nobody is to be listed
 *     <p>Whoever was merged is one person here: standings and places are those of the whole set,
 *     under the id that stands for it, and any other id of it may be asked about.
 * @param pass the support session that asks, as it stands; null when none does
 */
public record Snapshot(
    Map<PersonId, Standing> standings,
    Map<Scope, Whereabouts> places,
    Map<PersonId, String> names,
    @Nullable SupportPass pass,
    Identities same) {

  public Snapshot {
    standings = Collections.unmodifiableMap(standings);
    places = Collections.unmodifiableMap(places);
    names = Collections.unmodifiableMap(names);
  }

  /** Hold facts of people none of whom was merged. */
  Snapshot(
      Map<PersonId, Standing> standings,
      Map<Scope, Whereabouts> places,
      Map<PersonId, String> names,
      @Nullable SupportPass pass) {
    this(standings, places, names, pass, Identities.none());
  }

  /** Hold facts of people whom nobody will list. */
  Snapshot(
      Map<PersonId, Standing> standings,
      Map<Scope, Whereabouts> places,
      @Nullable SupportPass pass) {
    this(standings, places, Map.of(), pass);
  }

  /** Return whether {@code actor} may use {@code permission} within {@code scope}. */
  public AccessDecision decide(Actor actor, Permission permission, Scope scope) {
    Whereabouts where = whereabouts(scope);
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return Granted.of(Reason.SYSTEM);
    }
    if (actor.kind() == Actor.Kind.SUPPORT) {
      return pass == null ? Denied.of(Reason.SUPPORT_OVER) : pass.decide(permission, where);
    }
    if (!permission.isMetBy(actor.assurance())) {
      return Denied.of(Reason.ASSURANCE_TOO_LOW);
    }
    PersonId person = same.of(actor.person().orElseThrow());
    return new AccessRule(standings, permission, where).decide(actor, person);
  }

  /** Return who may, under which hat, by name; a right over oneself counts under every hat. */
  public List<Holder> whoMay(Permission permission, Scope scope) {
    Whereabouts where = whereabouts(scope);
    Set<PersonId> people = new HashSet<>(standings.keySet());
    if (scope instanceof Scope.OfPerson of) {
      people.add(same.of(of.person()));
    }
    return people.stream()
        .flatMap(person -> holders(person, permission, where).stream())
        .sorted(Comparator.comparing(this::placeOf, ListPlace.ORDER))
        .toList();
  }

  /** Return where {@code holder} stands in a list by name. */
  public ListPlace placeOf(Holder holder) {
    return new ListPlace(names.getOrDefault(holder.person(), ""), holder.key());
  }

  private List<Holder> holders(PersonId person, Permission permission, Whereabouts where) {
    List<Tie> holding = new AccessRule(standings, permission, where).holding(person);
    return holding.stream()
        .map(tie -> Optional.ofNullable(tie.hat()))
        .distinct()
        .map(hat -> holder(person, hat.orElse(null), holding))
        .toList();
  }

  private static Holder holder(PersonId person, @Nullable Hat hat, List<Tie> holding) {
    List<Ground> because =
        holding.stream()
            .filter(tie -> Objects.equals(tie.hat(), hat))
            .map(Tie::ground)
            .distinct()
            .toList();
    return new Holder(person, hat, because);
  }

  /** Tell whether {@code person} may under some hat. */
  public boolean holds(PersonId person, Permission permission, Whereabouts where) {
    return !new AccessRule(standings, permission, where).holding(same.of(person)).isEmpty();
  }

  /** Return every grant of everybody in it. */
  List<HeldGrant> grants() {
    return standings.values().stream().flatMap(one -> one.grants().stream()).toList();
  }

  /** Return this snapshot with other grants in place of its own. */
  Snapshot holding(List<HeldGrant> grants) {
    Map<PersonId, List<HeldGrant>> held =
        grants.stream().map(this::standing).collect(Collectors.groupingBy(HeldGrant::holder));
    Map<PersonId, Standing> changed = new HashMap<>();
    standings.forEach(
        (person, standing) ->
            changed.put(person, standing.holding(held.getOrDefault(person, List.of()))));
    return new Snapshot(changed, places, names, pass, same);
  }

  /** Return {@code grant} with everybody in it called by the id that stands for them. */
  HeldGrant standing(HeldGrant grant) {
    return same.isEmpty() ? grant : new JoinedStandings(same).renamed(grant);
  }

  /** Return what {@code person} has, under whichever id. */
  Standing standingOf(PersonId person) {
    return standings.getOrDefault(same.of(person), Standing.none());
  }

  /** Return what gives {@code person} a right of their own to hand on over {@code scope}. */
  List<Tie> own(PersonId person, Permission permission, Scope scope) {
    return new AccessRule(standings, permission, whereabouts(scope)).own(same.of(person));
  }

  /** Return where {@code scope} lies. */
  public Whereabouts whereabouts(Scope scope) {
    Whereabouts where = places.get(Places.standing(scope, same));
    if (where == null) {
      throw new IllegalArgumentException(
          "Scope " + scope.id() + " is not in this snapshot; load one that holds it");
    }
    return where;
  }

  /** Return the people who have a place in this snapshot. */
  public Set<PersonId> people() {
    return places.keySet().stream()
        .filter(Scope.OfPerson.class::isInstance)
        .map(scope -> ((Scope.OfPerson) scope).person())
        .collect(Collectors.toUnmodifiableSet());
  }
}
