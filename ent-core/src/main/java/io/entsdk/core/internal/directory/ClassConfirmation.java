package io.entsdk.core.internal.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.BulkConfirmation;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.directory.JpaGuardianshipLists.Listed;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Confirms the unverified guardians of a class, but for who needs a second look. */
public final class ClassConfirmation {

  /** A child has two parents; a third unverified guardian is for somebody to look at. */
  private static final int USUAL_GUARDIANS = 2;

  private final Unit unit;
  private final Actor actor;
  private final SchoolClass schoolClass;

  public ClassConfirmation(Unit unit, Actor actor, SchoolClass schoolClass) {
    this.unit = unit;
    this.actor = actor;
    this.schoolClass = schoolClass;
  }

  /** Confirm all but the guardians of {@code except}. */
  public BulkConfirmation butFor(Set<PersonId> except) {
    LocalDate today = new Known(unit).today(schoolClass.school());
    Map<PersonId, List<Guardianship>> byChild =
        new JpaGuardianshipLists(unit)
            .listed(schoolClass.id(), today).stream()
                .filter(link -> !except.contains(link.shown().child()))
                .filter(link -> !except.contains(link.written().child()))
                .collect(
                    groupingBy(link -> link.shown().child(), mapping(Listed::written, toList())));
    List<Guardianship> unverified = new ArrayList<>();
    List<PersonId> leftOut = new ArrayList<>();
    byChild.forEach((child, around) -> sort(child, around, unverified, leftOut));
    return new BulkConfirmation(confirmed(unverified, today), leftOut);
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

  private List<Guardianship> confirmed(List<Guardianship> unverified, LocalDate today) {
    if (unverified.isEmpty()) {
      return List.of();
    }
    List<Guardianship> full = unverified.stream().map(link -> full(link, today)).toList();
    JpaGuardianships links = new JpaGuardianships(unit);
    links.end(unverified.stream().map(Guardianship::id).toList(), today.minusDays(1));
    links.add(full.stream().map(this::entered).toList());
    new GuardianshipNews(unit).tell(full);
    Hand hand = new Hand(unit, actor);
    hand.touch(schoolClass.school());
    hand.record("confirm-guardianships", schoolClass.id().value());
    return full;
  }

  private GuardianshipRecord entered(Guardianship link) {
    return new GuardianshipRecord(
        link, Hand.SOURCE, Optional.empty(), actor.person(), Optional.of(unit.now()));
  }

  private Guardianship full(Guardianship link, LocalDate today) {
    return new Guardianship(
        new GuardianshipId(unit.newId()),
        link.guardian(),
        link.child(),
        GuardianshipTerms.of(GuardianshipState.FULL),
        Period.from(today));
  }
}
