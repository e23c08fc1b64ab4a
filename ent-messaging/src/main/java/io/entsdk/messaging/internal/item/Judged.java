package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.item.Excluded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what the reach function has decided about each person whom an announcement is for.
 *
 * @param reached those who get it, once for each child
 * @param decisions by which decision, each of them
 * @param excluded who is left out, as their sender may know it
 */
record Judged(List<Reached> reached, Map<PersonId, Decided> decisions, List<Excluded> excluded) {

  Judged {
    reached = List.copyOf(reached);
    decisions = Map.copyOf(decisions);
    excluded = List.copyOf(excluded);
  }

  boolean isEmpty() {
    return reached.isEmpty();
  }

  /** Return those of {@code children} for whom nobody gets it. */
  Set<PersonId> without(Set<PersonId> children) {
    Set<PersonId> left = new HashSet<>(children);
    reached.forEach(one -> left.remove(one.child()));
    return left;
  }
}
