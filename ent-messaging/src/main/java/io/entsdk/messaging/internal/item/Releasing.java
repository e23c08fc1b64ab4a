package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Question;
import io.entsdk.messaging.internal.reach.Rechecking;
import io.entsdk.messaging.internal.reach.Supervisors;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;
import java.util.Set;

/** Decides once more about what has waited for one reader, at the moment of the first look. */
record Releasing(Unit unit, PersonId reader, Rechecking again) {

  private static final Set<ReachRule> PASSING =
      Set.of(ReachRule.INCIDENT, ReachRule.MUTED, ReachRule.F7_SUSPENDED);

  /** What is against a copy, whatever may be written to the child. */
  private static final Set<ReachRule> BETWEEN_TWO =
      Set.of(ReachRule.F4_SEPARATED, ReachRule.F4_BLOCKED, ReachRule.F7_SUSPENDED);

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
    ReachDecision decision = decision(due, author);
    if (!decision.isDenied()) {
      return lacksStaff(due, author, decision) ? new Release.Keep() : within(due);
    }
    return PASSING.contains(decision.decisive()) ? new Release.Keep() : new Release.TakeBack();
  }

  /**
   * Return how far the author may reach the reader with it today: by a relay that the reader still
   * hears, and by a right that was left and is still held, as far as nothing else is against it.
   */
  ReachDecision decision(Due due, PersonId author) {
    if (author.equals(reader)) {
      return Question.allowed(ReachRule.TABLE_ALLOWS);
    }
    ReachDecision decision = again.decide(author, due.school(), due.principal(), due.contact());
    if (isByRelay(due, decision)) {
      return isHeard(due)
          ? Question.allowed(ReachRule.RELAY)
          : ReachDecision.denied(ReachRule.RELAY_ONLY);
    }
    if (due.rule() == ReachRule.COPIED) {
      return copied(due, author, decision);
    }
    return isLent(due, author, decision) ? Question.allowed(ReachRule.DELEGATED) : decision;
  }

  /** The table keeps a delegate from each of them by name; whatever else is against it stands. */
  private static boolean isByRelay(Due due, ReachDecision decision) {
    return due.rule() == ReachRule.RELAY
        && (!decision.isDenied() || decision.decisive() == ReachRule.RELAY_ONLY);
  }

  /**
   * A copy is shown where the author may still write to the child, and nothing else is against it.
   */
  private ReachDecision copied(Due due, PersonId author, ReachDecision byName) {
    PersonId child = due.child();
    if (child == null || BETWEEN_TWO.contains(byName.decisive())) {
      return ReachDecision.denied(child == null ? ReachRule.GUARDIANSHIP : byName.decisive());
    }
    ReachDecision toChild =
        new Rechecking(unit, child, due.people())
            .decide(author, due.school(), due.principal(), due.contact());
    return toChild.isDenied() ? toChild : Question.allowed(ReachRule.COPIED);
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
