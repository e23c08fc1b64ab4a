package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.reach.Obligation.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Holds who of an audience gets an item, and who does not. */
record Sorted(List<Handed> handed, List<Excluded> excluded) {

  Sorted {
    handed = List.copyOf(handed);
    excluded = List.copyOf(excluded);
  }

  boolean anyOwes(Duty duty) {
    return handed.stream().anyMatch(one -> one.owes(duty));
  }

  /** Return the pupils whose guardians are owed a copy. */
  Set<PersonId> copiedFor(SendingReach reach) {
    return handed.stream()
        .filter(one -> one.owes(Duty.COPY_GUARDIANS))
        .flatMap(one -> reach.copiedFor(one.person()).stream())
        .collect(toSet());
  }

  /** Return when the first of them is shown it. */
  Instant firstShown() {
    return handed.stream().map(Handed::shownFrom).min(Instant::compareTo).orElseThrow();
  }
}
