package io.entsdk.messaging.internal.post;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import java.time.Instant;

/**
 * States that somebody gets an item, and why.
 *
 * @param shownFrom the first moment at which it is shown
 * @param aside whether the person is on nobody's roster, and is shown none
 */
record Handed(Addressee to, Decided decided, Instant shownFrom, boolean aside) {

  PersonId person() {
    return to.person();
  }

  ReachDecision decision() {
    return decided.decision();
  }

  boolean owes(Duty duty) {
    return decision().obligations().contains(duty);
  }

  Handed to(Addressee other) {
    return new Handed(other, decided, shownFrom, aside);
  }

  Handed onAside() {
    return new Handed(to, decided, shownFrom, true);
  }

  Handed notBefore(Instant moment) {
    return shownFrom.isBefore(moment) ? new Handed(to, decided, moment, aside) : this;
  }
}
