package io.entsdk.messaging.item;

import io.entsdk.messaging.reach.ReachDecision;

/**
 * Is a decision of reach as it was stored when something was sent, with all that it rested on.
 *
 * @param decision what was decided then
 * @param again what the same facts come to under the rules of then, asked now
 * @param inputs the facts and rules, one a line; ids are numbered anew, so that it names nobody
 * @param unchanged whether the inputs are still those that were stored
 * @param recipients to how many the item went by it
 */
public record StoredDecision(
    ReachDecision decision,
    ReachDecision again,
    String inputs,
    boolean unchanged,
    long recipients) {

  /** Tell whether the stored decision is what its inputs come to, and both are as they were. */
  public boolean isConfirmed() {
    return unchanged && decision.equals(again);
  }
}
