package io.entsdk.core.internal.directory;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.BulkConfirmation;
import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes decisions about guardians down: the links, who decided, and the word to the other modules.
 */
public final class GuardianshipDesk {

  /** A child has two parents; a third unverified guardian is for somebody to look at. */
  private static final int USUAL_GUARDIANS = 2;

  private final Unit unit;
  private final JpaGuardianships links;

  public GuardianshipDesk(Unit unit) {
    this.unit = unit;
    this.links = new JpaGuardianships(unit);
  }

  public Guardianship decide(
      PersonId guardian, PersonId child, GuardianshipDecision decision, Actor actor) {
    lock(guardian, child);
    Period period = decision.periodOn(today(child));
    links.end(guardian, child, period.firstDay().minusDays(1));
    Guardianship link = new Guardianship(newId(), guardian, child, decision.terms(), period);
    links.add(List.of(entered(link, decision.document(), actor)));
    tell(List.of(link));
    note("decide-guardianship", link, actor);
    return link;
  }

  public Guardianship end(PersonId guardian, PersonId child, Actor actor) {
    lock(guardian, child);
    LocalDate today = today(child);
    if (links.end(guardian, child, today.minusDays(1)) == 0) {
      throw new NotFoundException("Guardianship", guardian);
    }
    Guardianship none =
        new Guardianship(
            newId(),
            guardian,
            child,
            GuardianshipTerms.of(GuardianshipState.WITHDRAWN),
            new Period(today, today.minusDays(1)));
    tell(List.of(none));
    note("end-guardianship", none, actor);
    return none;
  }

  public BulkConfirmation confirm(SchoolClass schoolClass, Set<PersonId> except, Actor actor) {
    JpaPeople people = new JpaPeople(unit);
    LocalDate today = people.dayIn(schoolClass.school(), unit.now());
    Map<PersonId, List<Guardianship>> byChild =
        people.guardiansOf(schoolClass.id(), today).stream()
            .filter(link -> !except.contains(link.child()))
            .collect(groupingBy(Guardianship::child));
    List<Guardianship> unverified = new ArrayList<>();
    List<PersonId> leftOut = new ArrayList<>();
    byChild.forEach((child, around) -> sort(child, around, unverified, leftOut));
    return new BulkConfirmation(confirmed(unverified, today, actor, schoolClass), leftOut);
  }

  private static void sort(
      PersonId child,
      List<Guardianship> around,
      List<Guardianship> unverified,
      List<PersonId> leftOut) {
    List<Guardianship> open =
        around.stream().filter(link -> link.state() == GuardianshipState.UNVERIFIED).toList();
    boolean decided =
        around.stream()
            .anyMatch(link -> link.state().needsDocument() || link.terms().placeWithheld());
    if (!open.isEmpty() && (decided || open.size() > USUAL_GUARDIANS)) {
      leftOut.add(child);
    } else {
      unverified.addAll(open);
    }
  }

  private List<Guardianship> confirmed(
      List<Guardianship> unverified, LocalDate today, Actor actor, SchoolClass schoolClass) {
    if (unverified.isEmpty()) {
      return List.of();
    }
    List<Guardianship> full = unverified.stream().map(link -> full(link, today)).toList();
    links.end(unverified.stream().map(Guardianship::id).toList(), today.minusDays(1));
    links.add(full.stream().map(link -> entered(link, Optional.empty(), actor)).toList());
    tell(full);
    Hand hand = new Hand(unit, actor);
    hand.touch(schoolClass.school());
    hand.record("confirm-guardianships", schoolClass.id().value());
    return full;
  }

  private Guardianship full(Guardianship link, LocalDate today) {
    return new Guardianship(
        newId(),
        link.guardian(),
        link.child(),
        GuardianshipTerms.of(GuardianshipState.FULL),
        Period.from(today));
  }

  public List<GuardianshipRecord> listOf(PersonId child) {
    return links.listOf(child);
  }

  private void lock(PersonId guardian, PersonId child) {
    if (guardian.equals(child)) {
      throw RejectedException.of("guardian", "own-child", "nobody is their own guardian");
    }
    if (links.lock(guardian, child) < 2) {
      throw new NotFoundException("Person", guardian);
    }
  }

  private LocalDate today(PersonId child) {
    return new JpaFacts(unit).placeOf(child, unit.now()).dayOf(unit.now());
  }

  private GuardianshipId newId() {
    return new GuardianshipId(unit.newId());
  }

  private GuardianshipRecord entered(
      Guardianship link, Optional<LegalDocument> document, Actor actor) {
    return new GuardianshipRecord(
        link, Hand.SOURCE, document, actor.person(), Optional.of(unit.now()));
  }

  private void tell(List<Guardianship> changed) {
    new Outbox(unit)
        .emit(
            changed.stream()
                .flatMap(link -> Stream.of(draft(link.child(), link), draft(link.guardian(), link)))
                .toList());
  }

  private static EventDraft draft(PersonId stream, Guardianship link) {
    return new EventDraft(
        DirectoryEvents.GUARDIANSHIP_CHANGED,
        stream,
        Map.of(
            "guardianship", link.id().toString(),
            "guardian", link.guardian().toString(),
            "child", link.child().toString(),
            "state", link.period().isEmpty() ? "NONE" : link.state().name(),
            "from", link.period().firstDay().toString()));
  }

  /**
   * A plan of an import that was made before this decision knows nothing of it: it is stale now.
   */
  private void note(String action, Guardianship link, Actor actor) {
    Hand hand = new Hand(unit, actor);
    new JpaFacts(unit).placeOf(link.child(), unit.now()).schools().forEach(hand::touch);
    hand.record(action, link.id().value(), link.child());
  }
}
