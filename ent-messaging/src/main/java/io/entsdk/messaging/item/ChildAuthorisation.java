package io.entsdk.messaging.item;

import io.entsdk.core.agreement.Agreement;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the sender what the guardians who sign for one child today have answered.
 *
 * <p>For staff alone: no guardian is ever shown one. Whoever may not sign any more counts no more,
 * whatever the answer was.
 *
 * @param accepted an organisation is one guardian, by whichever of its agents
 * @param waitingFor who may sign and has not answered, or has taken the answer back
 */
public record ChildAuthorisation(
    PersonId child,
    Agreement outcome,
    Set<Guardian> accepted,
    Set<Guardian> refused,
    Set<Guardian> waitingFor) {

  public ChildAuthorisation {
    accepted = Set.copyOf(accepted);
    refused = Set.copyOf(refused);
    waitingFor = Set.copyOf(waitingFor);
  }

  /** Return everybody who is asked. */
  public Set<Guardian> asked() {
    Set<Guardian> all = new HashSet<>(accepted);
    all.addAll(refused);
    all.addAll(waitingFor);
    return all;
  }
}
