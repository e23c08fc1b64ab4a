package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes decisions about guardians down: the links, who decided, and the word to the other modules.
 */
public final class GuardianshipDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaGuardianships links;

  public GuardianshipDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.links = new JpaGuardianships(unit);
  }

  public Guardianship decide(Guardian guardian, PersonId child, GuardianshipDecision decision) {
    Identities same = lock(guardian, child);
    Period period = decision.periodOn(today(child), guardian);
    links.end(guardian, child, period.firstDay().minusDays(1), same);
    Guardianship link = new Guardianship(newId(), guardian, child, decision.terms(), period);
    links.add(List.of(entered(link, decision.document())));
    note("decide-guardianship", link);
    return link;
  }

  public Guardianship end(Guardian guardian, PersonId child) {
    Identities same = lock(guardian, child);
    LocalDate today = today(child);
    if (links.end(guardian, child, today.minusDays(1), same) == 0) {
      throw new NotFoundException("Guardianship", guardian.id());
    }
    Guardianship none =
        new Guardianship(
            newId(),
            guardian,
            child,
            GuardianshipTerms.of(GuardianshipState.WITHDRAWN),
            new Period(today, today.minusDays(1)));
    note("end-guardianship", none);
    return none;
  }

  public List<GuardianshipRecord> listOf(PersonId child) {
    return new JpaGuardianshipLists(unit).of(child);
  }

  /**
   * Lock the people concerned, of a child with an organisation the child alone, and return who is
   * one with whom.
   */
  private Identities lock(Guardian guardian, PersonId child) {
    PersonId person = guardian.person().orElse(child);
    if (guardian instanceof Guardian.OfOrganisation of) {
      OrganisationId organisation = of.organisation();
      new JpaOrganisations(unit).get(organisation);
    } else if (person.equals(child)) {
      throw ownChild();
    }
    if (links.lock(person, child) < (person.equals(child) ? 1 : 2)) {
      throw new NotFoundException("Person", person);
    }
    Identities same = new JpaIdentities(unit).of(List.of(person, child));
    if (guardian.person().isPresent() && same.isSame(person, child)) {
      throw ownChild();
    }
    return same;
  }

  private static RejectedException ownChild() {
    return RejectedException.of("guardian", "own-child", "nobody is their own guardian");
  }

  private LocalDate today(PersonId child) {
    return new JpaFacts(unit).placeOf(child, unit.now()).dayOf(unit.now());
  }

  private GuardianshipId newId() {
    return new GuardianshipId(unit.newId());
  }

  private GuardianshipRecord entered(Guardianship link, Optional<LegalDocument> document) {
    return new GuardianshipRecord(
        link, Hand.SOURCE, document, actor.person(), Optional.of(unit.now()));
  }

  /**
   * Tell of it and record it. A plan of an import that was made before this decision knows nothing
   * of it: it is stale now.
   */
  private void note(String action, Guardianship link) {
    new GuardianshipNews(unit).tell(List.of(link));
    Hand hand = new Hand(unit, actor);
    new JpaFacts(unit).placeOf(link.child(), unit.now()).schools().forEach(hand::touch);
    hand.record(action, link.id().value(), link.child());
  }
}
