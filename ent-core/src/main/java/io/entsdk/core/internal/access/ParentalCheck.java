package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Stands before what is asked in a child's name: it takes parental authority, not a link alone. */
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
    if (actor.person().isPresent() && !actsFor(actor.person().get(), child)) {
      throw check.refused(actor, read.permission(), scope, Denied.of(Reason.NO_RELATION));
    }
    return reading;
  }

  private boolean actsFor(PersonId person, PersonId child) {
    JpaFacts facts = new JpaFacts(unit);
    LocalDate today = facts.placeOf(child, unit.now()).dayOf(unit.now());
    List<GuardianshipState> states = facts.statesBetween(person, child, today);
    return !states.isEmpty() && IN_THE_CHILDS_NAME.containsAll(states);
  }
}
