package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whom somebody must not meet, within one unit of work. */
public record Meetings(Unit unit) {

  /** Return those of {@code others} whom a judgment, a school or one of them keeps apart. */
  public Set<PersonId> keptFrom(PersonId person, Collection<PersonId> others) {
    List<PersonId> all = new ArrayList<>(others);
    all.add(person);
    Situation situation = new SituationLoader(unit).of(all);
    return others.stream()
        .filter(other -> !other.equals(person) && situation.keepsApart(person, other))
        .collect(Collectors.toSet());
  }
}
