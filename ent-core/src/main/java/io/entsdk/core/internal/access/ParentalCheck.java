package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.access.Agency.Custody;
import io.entsdk.core.internal.access.Standing.Care;
import io.entsdk.core.internal.directory.Ages;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands before what is asked in a child's name: it takes parental authority, not a link alone, and
 * that ends on the day on which the child comes of age. Children ask for themselves at any age
 * (CNIL, recommandation 2 on minors, 2021), beside whoever has authority over them.
 */
public final class ParentalCheck {

  private static final Set<GuardianshipState> IN_THE_CHILDS_NAME =
      Set.of(GuardianshipState.FULL, GuardianshipState.DELEGATED);

  private final Unit unit;

  public ParentalCheck(Unit unit) {
    this.unit = unit;
  }

  /** Pass if {@code actor} may read this in the name of {@code child}; the system may. */
  public Reading requireRead(Actor actor, RecordedRead read, PersonId child) {
    AccessCheck check = new AccessCheck(unit);
    Scope scope = new Scope.OfPerson(child);
    Reading reading = check.requireRead(actor, read, scope);
    actor
        .person()
        .flatMap(person -> against(actor, person, child))
        .ifPresent(
            reason -> {
              throw check.refused(actor, read.permission(), scope, Denied.of(reason));
            });
    return reading;
  }

  /**
   * Pass if {@code actor} is {@code person}, or may do this in the name of a child; the system may.
   * Record the act.
   */
  public void requireAct(Actor actor, Permission permission, PersonId person) {
    AccessCheck check = new AccessCheck(unit);
    Scope scope = new Scope.OfPerson(person);
    check.requireAct(actor, permission, scope);
    requireName(check, actor, permission, person);
  }

  /** Pass as {@link #requireAct} did before, and record nothing but a refusal. */
  public void requireStill(Actor actor, Permission permission, PersonId person) {
    AccessCheck check = new AccessCheck(unit);
    Scope scope = new Scope.OfPerson(person);
    if (check.decide(actor, permission, scope) instanceof Denied denied) {
      throw check.refused(actor, permission, scope, denied);
    }
    requireName(check, actor, permission, person);
  }

  private void requireName(AccessCheck check, Actor actor, Permission permission, PersonId person) {
    actor
        .person()
        .filter(one -> !new JpaIdentities(unit).allOf(person).contains(one))
        .flatMap(one -> against(actor, one, person))
        .ifPresent(
            reason -> {
              throw check.refused(actor, permission, new Scope.OfPerson(person), Denied.of(reason));
            });
  }

  /** Return why {@code person} may not act in the name of {@code child}; empty if that is so. */
  private Optional<Reason> against(Actor actor, PersonId person, PersonId child) {
    LocalDate today = new JpaFacts(unit).placeOf(child, unit.now()).dayOf(unit.now());
    if (!hasAuthority(actor, person, child, today)) {
      return Optional.of(Reason.NO_RELATION);
    }
    return new Ages(unit).isAtLeast(Ages.MAJORITY, child, today)
        ? Optional.of(Reason.RELATION_ENDED)
        : Optional.empty();
  }

  /** An agent acts for the organisation; what was decided about the agent by name counts too. */
  private boolean hasAuthority(Actor actor, PersonId person, PersonId child, LocalDate today) {
    Standing standing = SnapshotLoader.standingOf(unit, person, child);
    Set<GuardianshipState> own = states(standing.cares().stream(), child, today);
    if (actor.hat().map(hat -> hat.profile() != Profile.COL).orElse(!own.isEmpty())) {
      return !own.isEmpty() && IN_THE_CHILDS_NAME.containsAll(own);
    }
    Set<GuardianshipState> held =
        states(standing.agency().custodies().stream().map(Custody::care), child, today);
    own.remove(GuardianshipState.UNVERIFIED);
    return !held.isEmpty()
        && IN_THE_CHILDS_NAME.containsAll(held)
        && IN_THE_CHILDS_NAME.containsAll(own);
  }

  private static Set<GuardianshipState> states(
      Stream<Care> cares, PersonId child, LocalDate today) {
    return cares
        .filter(care -> care.child().equals(child) && care.period().covers(today))
        .map(care -> care.terms().state())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(GuardianshipState.class)));
  }
}
