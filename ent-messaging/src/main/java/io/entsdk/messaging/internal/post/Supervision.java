package io.entsdk.messaging.internal.post;

import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps to the presence of staff: what needs it reaches somebody only where a member of staff, whom
 * all of them see, is shown it too, and no sooner.
 */
record Supervision(List<Handed> handed, List<Excluded> excluded) {

  static Supervision of(SendingReach reach, List<Handed> met) {
    Optional<Instant> present =
        met.stream()
            .filter(one -> !one.aside() && !isOwed(one))
            .filter(one -> reach.worksInSchool(one.person()))
            .map(Handed::shownFrom)
            .min(Instant::compareTo);
    return new Supervision(
        met.stream()
            .filter(one -> !falls(one, present))
            .map(one -> isOwed(one) ? one.notBefore(present.orElseThrow()) : one)
            .toList(),
        met.stream().filter(one -> falls(one, present)).map(Supervision::told).toList());
  }

  private static boolean isOwed(Handed one) {
    return one.owes(Duty.SUPERVISOR_PRESENT) || one.decision().verdict() == Verdict.SUPERVISED;
  }

  private static boolean falls(Handed one, Optional<Instant> present) {
    return isOwed(one) && (one.aside() || present.isEmpty());
  }

  private static Excluded told(Handed one) {
    return new Excluded(
        one.to().asNamed(), Shortfall.NO_SUPERVISOR, one.decision().asToldToSender().decisive());
  }
}
