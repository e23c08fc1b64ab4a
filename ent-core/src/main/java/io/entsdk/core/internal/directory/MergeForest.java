package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Is the merges that stand among some people, each person's with whom they were merged into: nobody
 * is merged twice, so that every way ends at somebody who stands for all.
 */
record MergeForest(Map<PersonId, PersonId> into) {

  MergeForest {
    into = Map.copyOf(into);
  }

  /** Return who stands for {@code person}. */
  PersonId standingFor(PersonId person) {
    Set<PersonId> seen = new HashSet<>();
    PersonId at = person;
    while (into.containsKey(at) && seen.add(at)) {
      at = into.get(at);
    }
    return at;
  }

  /** Return this with {@code person} merged into {@code other}. */
  MergeForest with(PersonId person, PersonId other) {
    Map<PersonId, PersonId> more = new HashMap<>(into);
    more.put(person, other);
    return new MergeForest(more);
  }

  /** Return this without the merge of {@code person}. */
  MergeForest without(PersonId person) {
    Map<PersonId, PersonId> fewer = new HashMap<>(into);
    fewer.remove(person);
    return new MergeForest(fewer);
  }

  /** Return who stands for each of {@code people}. */
  Map<PersonId, PersonId> standing(Collection<PersonId> people) {
    Map<PersonId, PersonId> standing = new HashMap<>();
    people.forEach(person -> standing.put(person, standingFor(person)));
    return standing;
  }
}
