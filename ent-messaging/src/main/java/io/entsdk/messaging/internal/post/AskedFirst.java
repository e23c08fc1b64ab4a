package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.post.ContactRows.Standing;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Recipient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds whom an author has asked before: who has accepted need not be asked again, who has not
 * answered is not asked twice, and nobody has many requests open at once.
 */
record AskedFirst(Set<PersonId> accepted, Set<PersonId> waiting) {

  /** More requests than that nobody has open; chosen by us. */
  static final int MOST = 10;

  static AskedFirst by(Unit unit, PersonId author) {
    List<Standing> standing = new ContactRows(unit).standingOf(author);
    Set<PersonId> accepted =
        standing.stream().filter(Standing::accepted).map(Standing::person).collect(toSet());
    return new AskedFirst(
        accepted,
        standing.stream()
            .map(Standing::person)
            .filter(one -> !accepted.contains(one))
            .collect(toSet()));
  }

  /** Return {@code sorted} with those alone who may be asked now; its author is told of others. */
  Sorted bounded(Sorted sorted) {
    List<Handed> asked = new ArrayList<>();
    Set<Recipient> left = new HashSet<>();
    for (Handed one : sorted.asked()) {
      if (waiting.contains(one.person()) || waiting.size() + asked.size() >= MOST) {
        left.add(one.to().asNamed());
      } else {
        asked.add(one);
      }
    }
    return new Sorted(
        sorted.handed(),
        sorted.excluded().stream()
            .map(
                one ->
                    left.contains(one.who())
                        ? new Excluded(one.who(), Shortfall.ASKED_ENOUGH, one.rule())
                        : one)
            .toList(),
        asked);
  }
}
