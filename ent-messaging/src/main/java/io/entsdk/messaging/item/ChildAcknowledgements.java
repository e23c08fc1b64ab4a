package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.util.Set;

/**
 * Tells the sender how far the guardians of one child have come.
 *
 * <p>For staff alone: no guardian is ever shown one.
 *
 * @param reached who was reached and may still read it, or has answered
 * @param acknowledged those among them who have acknowledged the version that is shown
 */
public record ChildAcknowledgements(
    PersonId child, Set<PersonId> reached, Set<PersonId> acknowledged) {

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
    /** No guardian could be reached: somebody must tell this family by other means. */
    UNREACHED,
    /** Nobody has acknowledged. */
    WAITING,
    /** Some have, some have not. */
    PARTIAL,
    /** Each guardian reached has acknowledged. */
    COMPLETE
  }
}
