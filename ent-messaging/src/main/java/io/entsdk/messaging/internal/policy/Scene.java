package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds what a decision needs beside its two parties, at one moment.
 *
 * @param separated the pairs whom a judgment or their school keeps apart
 * @param blocked the pairs of whom one has blocked the other
 * @param rules the tables and hours that count
 */
public record Scene(
    Instant at,
    Map<SchoolId, SchoolPolicy> schools,
    Set<Pair> separated,
    Set<Pair> blocked,
    Rulebook rules) {

  /** Is a pair of people, in whichever order. */
  public record Pair(UUID one, UUID other) {

    public Pair {
      if (one.compareTo(other) > 0) {
        UUID first = other;
        other = one;
        one = first;
      }
    }
  }

  public Scene {
    schools = Map.copyOf(schools);
    separated = Set.copyOf(separated);
    blocked = Set.copyOf(blocked);
  }

  /** Return a scene in which the tables and hours of its own moment count. */
  public Scene(
      Instant at, Map<SchoolId, SchoolPolicy> schools, Set<Pair> separated, Set<Pair> blocked) {
    this(at, schools, separated, blocked, new Rulebook.Standing(at));
  }

  /** Return this scene under other rules. */
  Scene under(Rulebook other) {
    return new Scene(at, schools, separated, blocked, other);
  }

  boolean separates(Party one, Party other) {
    return !separated.isEmpty() && separated.contains(new Pair(one.id(), other.id()));
  }

  boolean blocks(Party one, Party other) {
    return !blocked.isEmpty() && blocked.contains(new Pair(one.id(), other.id()));
  }

  /** Tell whether a judgment, a school or one of them keeps two people apart. */
  public boolean keepsApart(Party one, Party other) {
    return separates(one, other) || blocks(one, other);
  }

  SchoolPolicy policy(SchoolId school) {
    SchoolPolicy policy = schools.get(school);
    if (policy == null) {
      throw new IllegalArgumentException("School " + school + " is not in this scene; load it");
    }
    return policy;
  }
}
