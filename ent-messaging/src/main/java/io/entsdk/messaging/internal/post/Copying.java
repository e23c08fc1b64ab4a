package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Obligation.Duty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps to the copies that guardians are owed: what is written to a child goes to everybody who is
 * told of the child, or not to the child. Guardians of a child who is not reached get nothing.
 */
record Copying(SendingReach reach, Expanded expanded) {

  Sorted settle(Sorted sorted) {
    Set<PersonId> people = sorted.handed().stream().map(Handed::person).collect(toSet());
    Set<PersonId> children = new HashSet<>();
    List<Handed> kept = new ArrayList<>();
    List<Excluded> excluded = new ArrayList<>(sorted.excluded());
    for (Handed one : sorted.handed()) {
      Optional<PersonId> child = owed(one);
      if (!one.owes(Duty.COPY_GUARDIANS) || child.filter(of -> areTold(of, people)).isPresent()) {
        kept.add(one);
        child.ifPresent(children::add);
      } else {
        excluded.add(told(one));
      }
    }
    return new Sorted(
        kept.stream().flatMap(one -> still(one, children).stream()).toList(),
        excluded,
        sorted.asked());
  }

  private Optional<PersonId> owed(Handed one) {
    return one.owes(Duty.COPY_GUARDIANS) ? reach.copiedFor(one.person()) : Optional.empty();
  }

  private boolean areTold(PersonId child, Set<PersonId> people) {
    List<Addressee> copies = expanded.copiesOf(child);
    return !copies.isEmpty() && copies.stream().allMatch(one -> people.contains(one.person()));
  }

  private static Optional<Handed> still(Handed one, Set<PersonId> children) {
    if (!one.to().copied()) {
      return Optional.of(one);
    }
    Addressee to = one.to().becauseOf(children);
    return to.children().isEmpty() ? Optional.empty() : Optional.of(one.to(to));
  }

  private static Excluded told(Handed one) {
    return new Excluded(
        one.to().asNamed(), Shortfall.GUARDIANS_COPIED, one.decision().asToldToSender().decisive());
  }
}
