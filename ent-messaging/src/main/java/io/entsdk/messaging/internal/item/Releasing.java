package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.CopyHolders.Copy;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.reach.Rechecking;
import io.entsdk.messaging.internal.reach.Supervisors;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides once more about what has waited for one reader, at the moment of the first look. */
record Releasing(Unit unit, PersonId reader, Rechecking again, CopyHolders copies) {

  private static final Set<ReachRule> PASSING =
      Set.of(ReachRule.INCIDENT, ReachRule.MUTED, ReachRule.F7_SUSPENDED);

  /** Load what decisions about all that is {@code due} take. */
  static Releasing of(Unit unit, PersonId reader, Collection<Due> due) {
    CopyHolders copies = CopyHolders.of(unit, due);
    Set<PersonId> people = new HashSet<>(copies.people());
    due.forEach(one -> people.addAll(one.people()));
    return new Releasing(unit, reader, new Rechecking(unit, reader, people), copies);
  }

  /**
   * What an erased author has said stays with those to whom it was addressed, and what a parent of
   * the class has announced as its teacher concerns the parent too.
   */
  Release decide(Due due) {
    PersonId author = due.author();
    if (author == null || author.equals(reader)) {
      return within(due);
    }
    if (again.isKeptBack(author, due.school())) {
      return new Release.Keep();
    }
    Decided decided = decide(due, author);
    if (!decided.isDenied()) {
      return lacksStaff(due, author, decided.decision()) ? new Release.Keep() : within(due);
    }
    return isPassing(decided) ? new Release.Keep() : new Release.TakeBack(decided);
  }

  /**
   * Decide how far the author may reach the reader with it today: by a relay that the reader still
   * hears, and by a right that was left and is still held, as far as nothing else is against it.
   */
  Decided decide(Due due, PersonId author) {
    if (author.equals(reader)) {
      return Decided.allowed(ReachRule.TABLE_ALLOWS);
    }
    Decided decided = towards(again, due, author);
    if (isByRelay(due, decided.decision())) {
      return isHeard(due) ? Decided.allowed(ReachRule.RELAY) : Decided.denied(ReachRule.RELAY_ONLY);
    }
    if (due.rule() == ReachRule.COPIED) {
      return copied(due, author);
    }
    return isLent(due, author, decided.decision())
        ? Decided.allowed(ReachRule.DELEGATED)
        : again
            .copiedFor(author)
            .map(child -> withCopies(due, author, child, decided))
            .orElse(decided);
  }

  private static Decided towards(Rechecking reader, Due due, PersonId author) {
    return Decided.of(reader.ask(author, due.school(), due.principal(), due.contact()));
  }

  /** The table keeps a delegate from each of them by name; whatever else is against it stands. */
  private static boolean isByRelay(Due due, ReachDecision decision) {
    return due.rule() == ReachRule.RELAY
        && (!decision.isDenied() || decision.decisive() == ReachRule.RELAY_ONLY);
  }

  /**
   * A copy is shown where the author may still write to a child because of whom it was made, and
   * nothing is against it or against the other copies.
   */
  private Decided copied(Due due, PersonId author) {
    return copies.of(due.item()).stream()
        .filter(copy -> again.isReader(copy.guardian()))
        .map(copy -> copied(due, author, copy.child()))
        .min(Comparator.comparing(Decided::isDenied))
        .orElseGet(() -> Decided.denied(ReachRule.GUARDIANSHIP));
  }

  private Decided copied(Due due, PersonId author, PersonId child) {
    Decided own = copyTo(again, due, author, child);
    if (own.isDenied()) {
      return own;
    }
    Decided toChild = withCopies(due, author, child, towards(again.about(child), due, author));
    return toChild.isDenied() ? toChild : own;
  }

  private static Decided copyTo(Rechecking guardian, Due due, PersonId author, PersonId child) {
    return Decided.of(guardian.askCopy(author, due.school(), child, due.contact()));
  }

  /**
   * Return {@code decided}, or its refusal: what is written to a child goes to everybody who is
   * told of the child, or not to the child. Whoever is told no more is not asked about, and whoever
   * is told since has no copy.
   */
  private Decided withCopies(Due due, PersonId author, PersonId child, Decided decided) {
    if (!decided.decision().obligations().contains(Duty.COPY_GUARDIANS)) {
      return decided;
    }
    List<Decided> told =
        copies.of(due.item()).stream()
            .filter(copy -> again.about(copy.child()).isReader(child))
            .map(copy -> copyOf(copy, due, author, child))
            .filter(one -> one.decision().decisive() != ReachRule.GUARDIANSHIP)
            .toList();
    return told.isEmpty()
        ? Decided.denied(ReachRule.GUARDIANSHIP)
        : told.stream()
            .filter(Decided::isDenied)
            .min(Comparator.comparing(Releasing::isPassing))
            .map(against -> isPassing(against) ? against : Decided.denied(ReachRule.GUARDIANSHIP))
            .orElse(decided);
  }

  /** What was taken back from a guardian is no copy any more. */
  private Decided copyOf(Copy copy, Due due, PersonId author, PersonId child) {
    Decided today = copyTo(again.about(copy.guardian()), due, author, child);
    return copy.takenBack() && !today.isDenied() ? Decided.denied(ReachRule.F4_SEPARATED) : today;
  }

  private static boolean isPassing(Decided against) {
    return PASSING.contains(against.decision().decisive());
  }

  private boolean isHeard(Due due) {
    return new HeardRelay(unit).isHeardBy(reader, due.item().value());
  }

  private boolean isLent(Due due, PersonId author, ReachDecision decision) {
    return Judging.isDelegated(decision, due.rule())
        && new LentRight(unit).isHeld(author, due.item().value());
  }

  /**
   * Hold what the hours of today would not have let through at its hour: a closure that was decided
   * since holds what waits, while hours that were widened release nothing before its sender was
   * told.
   */
  private Release within(Due due) {
    Instant open = again.open(due.school(), due.contact(), due.shownFrom());
    return open.isAfter(unit.now()) ? new Release.Hold(open) : new Release.Show();
  }

  /** Where staff have to be present, it waits until one of them sees the thread again. */
  private boolean lacksStaff(Due due, PersonId author, ReachDecision decision) {
    ThreadId thread = due.thread();
    boolean owed =
        decision.verdict() == Verdict.SUPERVISED
            || decision.obligations().contains(Duty.SUPERVISOR_PRESENT);
    return owed
        && thread != null
        && !new Supervisors(unit).isAnyPresent(thread, due.school(), author);
  }
}
