package io.entsdk.messaging.internal.post;

import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.reach.Obligation.Duty;
import java.time.Instant;
import java.util.List;

/** Holds who of an audience gets an item, and who does not. */
record Sorted(List<Handed> handed, List<Excluded> excluded) {

  Sorted {
    handed = List.copyOf(handed);
    excluded = List.copyOf(excluded);
  }

  boolean anyOwes(Duty duty) {
    return handed.stream().anyMatch(one -> one.owes(duty));
  }

  /** Return when the first of them is shown it. */
  Instant firstShown() {
    return handed.stream().map(Handed::shownFrom).min(Instant::compareTo).orElseThrow();
  }
}
