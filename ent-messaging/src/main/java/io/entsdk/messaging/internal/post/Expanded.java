package io.entsdk.messaging.internal.post;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.post.Addressee.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the people whom an audience names, each once for each way of being meant. */
final class Expanded {

  private final PersonId author;
  private final Map<Way, Addressee> ways = new LinkedHashMap<>();
  private final Set<Team> teams = new HashSet<>();
  private boolean abroad;

  private record Way(PersonId person, @Nullable Team team, boolean copied) {}

  Expanded(PersonId author) {
    this.author = author;
  }

  /** Add somebody; nobody writes to oneself. */
  void add(Addressee one) {
    if (!one.person().equals(author)) {
      ways.merge(new Way(one.person(), one.team(), one.copied()), one, Addressee::and);
    }
  }

  /** Add a team, whether anybody reads for it or not. */
  void add(Team team) {
    teams.add(team);
  }

  /** Note that a class of another school was named. */
  void leaveSchool() {
    abroad = true;
  }

  boolean leavesSchool() {
    return abroad;
  }

  List<Addressee> ways() {
    return new ArrayList<>(ways.values());
  }

  /** Return the ways of those who get a copy of what is written to {@code child}. */
  List<Addressee> copiesOf(PersonId child) {
    return ways.values().stream()
        .filter(Addressee::copied)
        .filter(one -> one.children().stream().anyMatch(reached -> reached.child().equals(child)))
        .toList();
  }

  /** Return each person once. */
  Set<PersonId> people() {
    Set<PersonId> people = new HashSet<>();
    ways.keySet().forEach(way -> people.add(way.person()));
    return people;
  }

  Collection<Team> teams() {
    return teams;
  }
}
