package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.item.ItemHead;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.reach.Obligation.Duty;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Holds who of an audience gets an item, and who does not.
 *
 * @param asked those of the latter who are asked first
 */
record Sorted(List<Handed> handed, List<Excluded> excluded, List<Handed> asked) {

  Sorted {
    handed = List.copyOf(handed);
    excluded = List.copyOf(excluded);
    asked = List.copyOf(asked);
  }

  /** Tell whether there is nobody to keep it for. */
  boolean isEmpty() {
    return handed.isEmpty() && asked.isEmpty();
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

  /** Return when the first of them is shown it; where all are asked first, until when they are. */
  Instant firstShown(Instant now) {
    return handed.isEmpty()
        ? ItemHead.lapsesAt(now)
        : handed.stream().map(Handed::shownFrom).min(Instant::compareTo).orElseThrow();
  }
}
