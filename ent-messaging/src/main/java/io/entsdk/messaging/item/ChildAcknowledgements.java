package io.entsdk.messaging.item;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import java.util.Set;

/**
 * Tells the sender how far the guardians of one child have come.
 *
 * <p>For staff alone: no guardian is ever shown one.
 *
 * @param reached the guardians who were reached and may still answer, or have answered; an
 *     organisation is one, however many of its agents were reached
 * @param acknowledged those among them who have acknowledged the version that is shown, an
 *     organisation by any of its agents
 */
public record ChildAcknowledgements(
    PersonId child, Set<Guardian> reached, Set<Guardian> acknowledged) {

  public ChildAcknowledgements {
    reached = Set.copyOf(reached);
    acknowledged = Set.copyOf(acknowledged);
    if (!reached.containsAll(acknowledged)) {
      throw new IllegalArgumentException("Only who was reached acknowledges; child " + child);
    }
  }

  public State state() {
    if (reached.isEmpty()) {
      return State.UNREACHED;
    }
    if (acknowledged.isEmpty()) {
      return State.WAITING;
    }
    return acknowledged.size() < reached.size() ? State.PARTIAL : State.COMPLETE;
  }

  /** Says how far it has come. */
  public enum State {
    /** No guardian who may answer was reached: somebody must ask this family by other means. */
    UNREACHED,
    /** Nobody has acknowledged. */
    WAITING,
    /** Some have, some have not. */
    PARTIAL,
    /** Each of them has acknowledged. */
    COMPLETE
  }
}
