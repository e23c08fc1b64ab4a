package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.SEE_OWN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides about an author who writes for a team or a colleague, within one unit of work: what the
 * principal may in the school of the mandate, unless a floor or a measure is against the author.
 */
public final class Behalf {

  private final Unit unit;

  public Behalf(Unit unit) {
    this.unit = unit;
  }

  public ReachDecision decide(
      Actor actor, Principal principal, PersonId recipient, Contact contact) {
    PersonId author = SendingPerson.of(actor);
    new AccessCheck(unit).require(actor, SEE_OWN_REACH, new Scope.OfPerson(author));
    Optional<SchoolId> school = schoolOf(author, principal);
    if (school.isEmpty()) {
      return ReachDecision.denied(ReachRule.NO_MANDATE);
    }
    List<PersonId> people = new ArrayList<>(List.of(author, recipient));
    if (principal instanceof Principal.OfPerson of) {
      people.add(of.person());
    }
    return new SituationLoader(unit)
        .of(people)
        .askFor(principal, author, school.get(), recipient, contact)
        .decide()
        .asToldToSender();
  }

  /** Return the school in which {@code author} may write for {@code principal} today. */
  Optional<SchoolId> schoolOf(PersonId author, Principal principal) {
    return isOpen(principal)
        ? new HeldMandates(unit).schoolOf(author, principal)
        : Optional.empty();
  }

  private boolean isOpen(Principal principal) {
    return !(principal instanceof Principal.OfTeam of)
        || TeamBook.find(unit, of.team()).isPresent();
  }
}
